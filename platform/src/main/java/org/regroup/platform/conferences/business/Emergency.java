package org.regroup.platform.conferences.business;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.Motion;

/// An emergency motion at the gate of a conference.
///
/// @param test     what makes a motion an emergency, as the calendar of its alliance says; empty where there is none
/// @param needed   how many delegates have to support it before it can come in
/// @param supports how many do
/// @param own      whether the reader is one of them
/// @param ruling   whether it comes before the conference; null where nobody has said
public record Emergency(Motion motion, String test, int needed, int supports, boolean own, @Nullable Ruling ruling) {

    /// @param line of the log, where the conference itself decided
    public record Ruling(boolean passed, String reason, @Nullable Integer line, Instant at) {}

    public boolean waits() {
        return ruling == null;
    }
}
