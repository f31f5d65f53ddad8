package org.regroup.platform.conferences.business;

import java.util.List;
import java.util.Locale;

/// What sort of thing an item of the agenda is.
public enum ItemKind {
    MOTION, REPORT, ELECTION, OPENING, BREAK, OTHER;

    /// Those that are put on the agenda by themselves; motions come from the room of motions.
    public static final List<ItemKind> WRITTEN = List.of(REPORT, ELECTION, OPENING, BREAK, OTHER);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
