package org.regroup.platform.motions;

import java.util.Locale;

/// In which capacity somebody moves, supports or comments.
public enum Capacity {

    /// for an organisation, under a mandate
    ORGANISATION,
    /// for a branch, co-op or other unit of an organisation, under a mandate of the organisation
    UNIT,
    /// a member of an organisation, for nobody else
    PERSONAL,
    /// for no organisation at all
    UNAFFILIATED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Capacity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
