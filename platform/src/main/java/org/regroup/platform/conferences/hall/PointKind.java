package org.regroup.platform.conferences.hall;

import java.util.Locale;

/// Points that are heard before any speech, the weightiest first.
public enum PointKind {
    /// somebody is in danger or cannot follow: the doors, the heat, the interpreters
    SAFETY,
    /// the standing orders are not kept
    ORDER,
    /// something that everybody should know before going on, in a sentence
    INFORMATION,
    /// somebody was named and answers for herself
    PERSONAL;

    /// As the log writes it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int weight() {
        return ordinal();
    }
}
