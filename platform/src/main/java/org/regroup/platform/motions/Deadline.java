package org.regroup.platform.motions;

import java.util.Locale;

/// The kinds of documents that have a last moment.
public enum Deadline {

    MOTIONS("motionsUntil"), AMENDMENTS("amendmentsUntil"), COMPOSITES("compositesUntil"), EMERGENCY("emergencyUntil"),
    /// amendments to emergency motions
    LATE_AMENDMENTS("lateUntil"), MINORITY_REPORTS("minorityUntil");

    private final String field;

    Deadline(String field) {
        this.field = field;
    }

    /// Its name in forms.
    public String field() {
        return field;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What closes amendments to motions of a kind.
    public static Deadline amendmentsTo(MotionKind kind) {
        return switch (kind) {
            case ORDINARY -> AMENDMENTS;
            case EMERGENCY -> LATE_AMENDMENTS;
        };
    }
}
