package org.regroup.hall.day;

import java.time.Instant;
import java.util.Optional;

/// One line of the log.
///
/// @param number from 1, without gaps
/// @param at     never before the line before it
/// @param by     the number of whoever entered it; empty where it came about by itself
public record Entry(long number, Instant at, Optional<String> by, Act act) {

    public Entry {
        if (number < 1) {
            throw new IllegalArgumentException("lines are numbered from 1");
        }
    }
}
