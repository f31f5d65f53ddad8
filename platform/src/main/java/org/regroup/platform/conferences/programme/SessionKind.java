package org.regroup.platform.conferences.programme;

import java.util.Locale;

/// What a session is for.
public enum SessionKind {
    /// views meet
    DEBATE,
    /// people tell what they have done and what came of it
    EXPERIENCE,
    /// people agree who does what by when
    NEXT_STEPS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SessionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
