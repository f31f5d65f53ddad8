package org.regroup.platform.motions;

import java.util.Locale;

/// By which gate a motion comes in.
public enum MotionKind {

    ORDINARY,
    /// on events after the deadline for motions
    EMERGENCY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MotionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
