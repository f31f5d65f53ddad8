package org.regroup.hall.agenda;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time in which the conference sits.
public record Sitting(Instant start, Instant end) {

    public Sitting {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a sitting ends after it begins: " + start + " to " + end);
        }
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}
