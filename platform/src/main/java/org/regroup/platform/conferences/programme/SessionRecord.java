package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a session leaves behind.
///
/// @param none    why there is no record; empty where there is one
/// @param present how many were there, as far as somebody counted
public record SessionRecord(UUID session, String title, String agreed, String disputed, String next, String none,
        @Nullable Integer present, Experiment experiment, Instant closedAt) {

    /// What came of running it in its format.
    ///
    /// @param format code of a [Format]
    /// @param keep   whether to run such a session so again; null where there is no record
    public record Experiment(String format, int minutes, String aim, String result, @Nullable Boolean keep) {}

    public boolean left() {
        return none.isEmpty();
    }
}
