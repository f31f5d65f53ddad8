package org.regroup.opinions.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Collects what is wrong, so that one reading tells everything. Only the first problems are kept, the rest are counted.
final class Problems {

    private static final int KEPT = 20;

    private final List<Problem> kept = new ArrayList<>();
    private int more;

    void add(Problem problem) {
        if (kept.size() < KEPT)
            kept.add(problem);
        else
            more++;
    }

    boolean none() {
        return kept.isEmpty();
    }

    /// The content if nothing is wrong; it is not even made otherwise.
    <T> Reading<T> orElse(Supplier<T> content) {
        return none() ? new Reading.Read<>(content.get()) : new Reading.Refused<>(kept, more);
    }
}
