package org.regroup.platform.conferences.hall;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works something out once for everybody who asks in the same moment, and never hands out what was worked out before somebody
/// asked: when thousands are told of a change at once, a few of them ask the database.
final class Fresh<T> {

    private final AtomicLong asked = new AtomicLong();
    private long answered;
    private @Nullable T value;

    /// @param work gets what was worked out before, null the first time
    T get(Function<@Nullable T, T> work) {
        long mine = asked.incrementAndGet();
        synchronized (this) {
            if (answered < mine) {
                long all = asked.get();
                value = work.apply(value);
                answered = all;
            }
            return Objects.requireNonNull(value);
        }
    }
}
