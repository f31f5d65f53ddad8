package org.regroup.platform.motions;

import java.util.Locale;

/// What a body recommends to those who decide a motion.
public enum Advice {

    ADOPT, ADOPT_AMENDED, REMIT, REJECT,
    /// the body has looked at it and recommends nothing
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Advice of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
