package org.regroup.platform.motions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a body needed to pass a motion.
public enum Majority {

    /// more for than against; abstentions are not counted
    SIMPLE,
    /// more than half of those present
    OF_PRESENT,
    /// at least two thirds of those who voted for or against
    TWO_THIRDS,
    /// nobody against
    CONSENT;

    /// Whether these votes carry under it.
    public boolean carried(int inFavour, int against, int present) {
        return switch (this) {
            case SIMPLE -> inFavour > against;
            case OF_PRESENT -> 2L * inFavour > present;
            case TWO_THIRDS -> inFavour > 0 && 3L * inFavour >= 2L * ((long) inFavour + against);
            case CONSENT -> against == 0 && inFavour > 0;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Majority> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
