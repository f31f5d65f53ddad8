package org.regroup.platform.conferences.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/// A time at which there are no sessions, such as a meal.
public record Pause(UUID id, LocalDate day, LocalTime starts, int minutes, String title) {

    public LocalTime ends() {
        return starts.plusMinutes(minutes);
    }
}
