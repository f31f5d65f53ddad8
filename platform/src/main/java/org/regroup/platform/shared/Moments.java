package org.regroup.platform.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// Moments as people write them and browsers send them: day and hour, as in 2026-05-03 09:30 or 2026-05-03T09:30.
public final class Moments {

    /// Years beyond are slips of the hand, and more than a database keeps.
    private static final int EARLIEST = 1900;
    private static final int LATEST = 9999;

    private Moments() {}

    /// @param zone in which the hour is meant
    public static Optional<Instant> read(String text, ZoneId zone) {
        try {
            var local = LocalDateTime.parse(text.strip().replace(' ', 'T'));
            return local.getYear() < EARLIEST || local.getYear() > LATEST
                    ? Optional.empty()
                    : Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
