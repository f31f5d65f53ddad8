package org.regroup.platform.organisations;

import java.util.Locale;

/// What a mandate is for. What each role permits stands in [Permissions].
public enum Role {
    /// Calls meetings and looks after all of it.
    CONVENOR,
    /// Keeps the roll of members.
    ROLL_KEEPER,
    /// Speaks for the organisation where it was sent.
    DELEGATE,
    /// Places holds on contributions.
    MODERATOR,
    /// Rotating voice of the organisation in an alliance.
    SPOKE,
    /// Casts the vote of a branch or co-op, and does nothing in the name of the whole.
    REPRESENTATIVE;

    /// The word in the database, in forms and in message keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
