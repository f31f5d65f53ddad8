package org.regroup.platform.motions;

import java.util.Locale;

/// What became of an admitted motion.
public enum MotionOutcome {

    CARRIED, FALLEN,
    /// passed to a body that considers it, without being adopted
    REMITTED,
    /// given back to its movers, who bring it again in other words
    REFERRED_BACK,
    /// went into a composite with others
    COMPOSITED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MotionOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
