package org.regroup.platform.motions;

import java.util.Locale;

/// The kinds of documents that have a last moment.
public enum Deadline {

    MOTIONS, AMENDMENTS, COMPOSITES, EMERGENCY,
    /// amendments to emergency motions
    LATE_AMENDMENTS, MINORITY_REPORTS;

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
