package org.regroup.platform.alliances;

import java.util.Locale;

/// How closely the affiliates of an alliance work together. Each rung stands for itself: none follows from another,
/// and an alliance goes up or down to any of them when two affiliates say so.
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

    static Rung of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /// Whether an alliance may stand on this rung only until a day that is fixed beforehand.
    public boolean needsEnd() {
        return this == FIRST_CONTACT;
    }
}
