package org.regroup.hall.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The hours of a conference as one line of time.
record Sittings(List<Sitting> all) {

    Sittings {
        all = List.copyOf(all);
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).start().isBefore(all.get(i - 1).end())) {
                throw new IllegalArgumentException("one sitting begins before another has ended: " + all.get(i).start());
            }
        }
    }

    Duration length() {
        return all.stream().map(Sitting::length).reduce(Duration.ZERO, Duration::plus);
    }

    Optional<Instant> first() {
        return all.stream().map(Sitting::start).findFirst();
    }

    Instant last() {
        return all.getLast().end();
    }

    /// The moment itself, or the start of the next sitting if it lies outside; empty if there is none.
    Optional<Instant> sitting(Instant at) {
        return all.stream().filter(one -> at.isBefore(one.end())).findFirst()
                .map(one -> at.isBefore(one.start()) ? one.start() : at);
    }

    /// The moment itself, or the end of the sitting before it if it lies outside.
    Instant earlier(Instant at) {
        var sitting = all.stream().filter(one -> one.start().isBefore(at)).reduce((_, later) -> later);
        return sitting.map(one -> at.isAfter(one.end()) ? one.end() : at).orElse(at);
    }

    /// When so much sitting time has passed; empty if the conference ends before.
    Optional<Instant> after(Instant from, Duration takes) {
        var left = takes;
        for (Sitting sitting : all) {
            if (from.isBefore(sitting.end())) {
                var start = from.isAfter(sitting.start()) ? from : sitting.start();
                var room = Duration.between(start, sitting.end());
                if (left.compareTo(room) <= 0) {
                    return Optional.of(start.plus(left));
                }
                left = left.minus(room);
            }
        }
        return Optional.empty();
    }
}
