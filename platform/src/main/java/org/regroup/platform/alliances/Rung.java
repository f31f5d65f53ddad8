package org.regroup.platform.alliances;

import java.util.Locale;

/// How closely the affiliates of an alliance work together. Each rung stands for itself and none follows from another. An
/// alliance goes down to any of them when two affiliates say so, and up when all have ratified it, each by its own rule.
public enum Rung {

    /// Getting to know each other, until a day that is fixed beforehand.
    FIRST_CONTACT,
    /// Members talk with each other, without asking leave.
    DIALOGUE,
    /// Saying something together.
    JOINT_STATEMENT,
    /// Doing something together.
    CAMPAIGN,
    /// A lasting joint body with a basis of agreement.
    ALLIANCE,
    /// A standing body to which affiliates delegate powers.
    FEDERATION;

    /// The word for this rung in tables and in the keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Rung of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /// Whether this rung needs a basis of agreement: two organisations cannot agree on it for themselves.
    public boolean needsBasis() {
        return this == ALLIANCE || this == FEDERATION;
    }

    public boolean above(Rung other) {
        return compareTo(other) > 0;
    }

    /// Whether an alliance may stand on this rung only until a day that is fixed beforehand.
    public boolean needsEnd() {
        return this == FIRST_CONTACT;
    }
}
