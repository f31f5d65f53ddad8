package org.regroup.platform.alliances;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an alliance rose to a higher rung: all its affiliates ratified it, until a day that was fixed beforehand. From the day
/// after it stands where it stood before.
///
/// @param before   to which rung it falls back
/// @param question by which the affiliates ratified it
/// @param endedAt  when it ended before its time, or was found to have lapsed
public record Rise(Rung rung, Rung before, UUID question, Instant risenAt, LocalDate until, @Nullable Instant endedAt, How how) {

    /// How it ended.
    public enum How {
        STANDS,
        /// two affiliates agreed on a lower rung
        LOWERED,
        /// all affiliates ratified it again, until a later day
        RENEWED,
        /// nobody renewed it in time
        LAPSED;

        static How of(@Nullable String code) {
            return code == null ? STANDS : valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /// How it stands on a day, whether or not that has been written down.
    public How on(LocalDate today) {
        return how == How.STANDS && today.isAfter(until) ? How.LAPSED : how;
    }
}
