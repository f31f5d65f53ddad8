package org.regroup.platform.organisations;

import java.util.Locale;

/// Who may see how somebody voted.
public enum Secrecy {
    /// Nobody.
    SECRET,
    /// The members of the organisation, after the close.
    OPEN,
    /// Everybody, after the close.
    ROLL_CALL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException where there is none of this name
    public static Secrecy of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
