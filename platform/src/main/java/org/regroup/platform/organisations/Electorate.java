package org.regroup.platform.organisations;

import java.util.Locale;

/// Who decides for an organisation.
public enum Electorate {
    /// Every voting member, one vote each.
    MEMBERS,
    /// Those who hold a delegate's mandate.
    DELEGATES,
    /// Its branches or co-ops, one vote each, cast by whoever holds the unit's mandate.
    UNITS,
    /// A body named on the card, such as a regional council; the members are not asked.
    BODY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException where there is none of this name
    public static Electorate of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
