package org.regroup.platform.shared;

import java.util.List;
import java.util.function.Supplier;

/// The answer to an act: done, or refused for all the grounds at once.
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Ground> grounds) implements Outcome<T> {
        public Refused {
            grounds = List.copyOf(grounds);
            if (grounds.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a ground");
            }
        }
    }

    static <T> Outcome<T> refused(String field, String key, Object... args) {
        return new Refused<>(List.of(Ground.at(field, key, args)));
    }

    /// Does it where no ground speaks against it.
    static <T> Outcome<T> unless(List<Ground> grounds, Supplier<T> act) {
        return grounds.isEmpty() ? new Done<>(act.get()) : new Refused<>(grounds);
    }

    /// For callers that have checked everything: a refusal is then a bug.
    default T required() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var grounds) -> throw new IllegalStateException("refused: " + grounds);
        };
    }
}
