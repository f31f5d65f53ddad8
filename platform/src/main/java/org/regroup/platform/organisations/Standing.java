package org.regroup.platform.organisations;

import java.util.Locale;

/// What a member may do by being a member.
public enum Standing {
    /// Speaks, proposes and votes.
    VOTING,
    /// Speaks and proposes, does not vote: staff, friends, people on trial membership.
    ADVISORY,
    /// Reads and is heard when asked.
    OBSERVER;

    /// The word in the database, in forms and in message keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Standing of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
