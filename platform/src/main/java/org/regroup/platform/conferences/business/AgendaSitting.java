package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.UUID;

import org.regroup.hall.agenda.Sitting;

/// A stretch of time in which the conference sits.
public record AgendaSitting(UUID id, String title, Instant start, Instant end) {

    Sitting planned() {
        return new Sitting(start, end);
    }

    boolean over(Instant from, Instant until) {
        return start.isBefore(until) && from.isBefore(end);
    }
}
