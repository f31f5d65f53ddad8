package org.regroup.platform.organisations;

import java.util.Locale;

/// How votes are given and counted.
public enum VoteMethod {
    /// On line.
    BALLOT,
    /// Hands in a room, counted by tellers.
    MEETING,
    /// Cards that carry the members represented, counted by tellers.
    CARDS,
    /// On paper, typed twice.
    PAPER,
    /// On paper or on line, each voter once.
    MIXED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException where there is none of this name
    public static VoteMethod of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean online() {
        return this == BALLOT || this == MIXED;
    }

    public boolean onPaper() {
        return this == PAPER || this == MIXED;
    }

    /// Whether tellers count in a room.
    public boolean counted() {
        return this == MEETING || this == CARDS;
    }
}
