package org.regroup.platform.motions;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Deadlines of a calendar in force that one organisation proposes to change, with its reason; they change once another has
/// confirmed it. What they were before is kept.
///
/// @param lapsesAt when the proposal ends by itself unless a second organisation has confirmed it
public record CalendarMove(UUID id, CalendarId calendar, List<Change> changes, String reason, Agreement agreement,
        Instant lapsesAt) {

    /// One deadline.
    public record Change(Deadline deadline, Instant was, Instant becomes) {}

    public CalendarMove {
        changes = List.copyOf(changes);
    }

    /// Whether a second organisation may still confirm it.
    public boolean waits(Instant now) {
        return agreement.waits() && now.isBefore(lapsesAt);
    }

    Map<Deadline, Instant> becomes() {
        var becomes = new EnumMap<Deadline, Instant>(Deadline.class);
        changes.forEach(change -> becomes.put(change.deadline(), change.becomes()));
        return becomes;
    }
}
