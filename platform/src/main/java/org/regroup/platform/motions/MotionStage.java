package org.regroup.platform.motions;

import java.util.Locale;

/// How far a motion has come on the way to being debated. What was decided about it is a [MotionOutcome], what a body advises
/// an [Advice].
public enum MotionStage {

    /// Thinking aloud: open to comment, nobody's position.
    DRAFT,
    /// Handed in; whether it is in order is still to be ruled.
    TABLED,
    /// In order; it may be amended and will be put.
    ADMITTED,
    /// Ruled out of order.
    REFUSED,
    /// Taken back by its mover, or a draft given up.
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MotionStage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
