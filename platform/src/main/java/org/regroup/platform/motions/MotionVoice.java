package org.regroup.platform.motions;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who moves, seconds or supports a motion.
///
/// @param unitName     the name of the unit spoken for; empty where it is none
/// @param withdrawnAt  when it was taken back
public record MotionVoice(UUID id, MotionId motion, Part part, Speaking speaking, String unitName, Instant saidAt,
        @Nullable Instant withdrawnAt) {

    public enum Part {
        MOVER,
        /// supports it so that it may be debated
        SECONDER, SUPPORTER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean stands() {
        return withdrawnAt == null;
    }
}
