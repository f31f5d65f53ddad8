package org.regroup.platform.organisations;

import java.util.Locale;

/// What the card of a delegate weighs.
public enum CardWeight {
    /// One vote, whomever the delegate stands for.
    ONE,
    /// A vote for each member the delegate stands for.
    MEMBERS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException where there is none of this name
    public static CardWeight of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
