package org.regroup.platform.motions;

import java.util.Locale;

/// Grounds on which a motion is ruled out of order; a ruling names all that apply.
public enum Refusal {

    /// handed in after its deadline, and no emergency
    LATE,
    /// too few support it, or nobody seconds it
    UNSUPPORTED,
    /// no minute of the body that passed it, or one that does not show that it was passed
    UNCERTIFIED,
    /// does not concern what the alliance is for
    OUTSIDE_PURPOSE,
    /// asks for what the alliance or the conference cannot decide
    BEYOND_POWERS,
    /// the same matter has been decided, or stands on the order paper already
    DECIDED_ALREADY,
    /// nobody could say what would be done if it carried
    UNCLEAR, OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Refusal of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// One ground of a ruling.
    ///
    /// @param cites the rule it rests on
    public record Given(Refusal ground, String cites, String reason) {}
}
