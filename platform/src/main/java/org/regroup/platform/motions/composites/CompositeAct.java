package org.regroup.platform.motions.composites;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Speaking;

/// Something done with a composite that everybody can read.
///
/// @param seq    the version it concerns; 0 before the first
/// @param motion the source whose mover did it, where it is one
/// @param option the option it concerns, where it is one
/// @param words  the reason given, the note of a version, or the seed of a draw
public record CompositeAct(Kind kind, int seq, @Nullable MotionId motion, @Nullable Integer option, Speaking by, String words,
        Instant at) {

    /// What was done.
    public enum Kind {
        OPENED, CONFIRMED,
        /// A version was put before the movers.
        PUBLISHED, SIGNED, OBJECTED,
        /// A mover keeps the motion out of the composite.
        SEPARATE, REMARK, APPEALED,
        /// Drawn by lot for the panel on an appeal.
        SEATED, UPHELD, REJECTED,
        /// What was dropped stands again.
        RESTORED,
        /// All remaining movers had signed.
        STOOD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean of(Kind some) {
        return kind == some;
    }

    public boolean concerns(int some) {
        return option != null && option == some;
    }
}
