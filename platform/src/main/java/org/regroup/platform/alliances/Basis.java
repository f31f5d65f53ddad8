package org.regroup.platform.alliances;

import java.util.Locale;

/// Who in an organisation has decided what its convenor says. The least claim comes first.
public enum Basis {

    /// The convenor alone; members have not been asked.
    CONVENOR,
    /// An elected committee.
    COMMITTEE,
    /// A meeting or ballot of members or their delegates.
    MEMBERS;

    /// The word for this basis in tables and in the keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Basis of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
