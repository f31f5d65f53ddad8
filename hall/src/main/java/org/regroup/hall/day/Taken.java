package org.regroup.hall.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An item of business that was called.
///
/// @param together where several are taken by one vote: which; else empty
/// @param done when it was disposed of, and how
public record Taken(String item, String title, Optional<String> mover, List<Act.Listed> together, Instant called,
        Optional<Instant> done, Optional<Act.Disposed> how) {

    public Taken {
        together = List.copyOf(together);
    }

    Taken disposed(Act.Disposed act, Instant at) {
        return new Taken(item, title, mover, together, called, Optional.of(at), Optional.of(act));
    }

    /// What is dealt with by it: the item itself, or those that are taken together.
    public List<String> items() {
        return together.isEmpty() ? List.of(item) : together.stream().map(Act.Listed::item).toList();
    }

    /// Whether an item is dealt with by it.
    public boolean takes(String name) {
        return items().contains(name);
    }

    /// Whether nothing was decided by it, so that what it dealt with still waits.
    public boolean missed() {
        return how.filter(act -> act.disposal() == Act.Disposal.NOT_REACHED).isPresent();
    }

    /// How long it took, or has taken until now.
    public Duration took(Instant now) {
        return Duration.between(called, done.orElse(now));
    }
}
