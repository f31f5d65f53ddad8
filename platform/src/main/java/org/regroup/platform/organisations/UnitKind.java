package org.regroup.platform.organisations;

import java.util.Locale;

/// What an organisation calls a part of itself.
public enum UnitKind {
    BRANCH, CO_OP, LOCAL, SECTION;

    /// The word in the database, in forms and in message keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static UnitKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
