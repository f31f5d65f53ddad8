package org.regroup.hall.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An item of business that was called.
///
/// @param done when it was disposed of, and how
public record Taken(String item, String title, Optional<String> mover, Instant called, Optional<Instant> done,
        Optional<Act.Disposed> how) {

    Taken disposed(Act.Disposed act, Instant at) {
        return new Taken(item, title, mover, called, Optional.of(at), Optional.of(act));
    }

    /// How long it took, or has taken until now.
    public Duration took(Instant now) {
        return Duration.between(called, done.orElse(now));
    }
}
