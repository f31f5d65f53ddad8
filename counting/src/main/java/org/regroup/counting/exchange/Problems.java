package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.regroup.counting.exchange.Problem.Kind;

/// Collects what is wrong with one file, so that one reading tells everything. Only the first problems are kept, the rest
/// are counted.
final class Problems {

    private static final int KEPT = 20;

    private final String file;
    private final List<Problem> kept = new ArrayList<>();
    private int more;

    Problems(String file) {
        this.file = file;
    }

    /// About a value in a line, from 1.
    void add(Kind kind, long line, String field, String value, String advice) {
        if (kept.size() < KEPT)
            kept.add(new Problem(kind, file, line, field, value, advice));
        else
            more++;
    }

    /// About a whole line, from 1; 0 for the whole file.
    void add(Kind kind, long line, String advice) {
        add(kind, line, "", "", advice);
    }

    boolean none() {
        return kept.isEmpty();
    }

    /// Whether so much is wrong that reading on tells nothing new.
    boolean hopeless() {
        return more > 1_000;
    }

    /// The content if nothing is wrong; it is not even made otherwise.
    <T> Reading<T> orElse(Supplier<T> content) {
        return none() ? new Reading.Read<>(content.get()) : refused();
    }

    <T> Reading<T> refused() {
        return new Reading.Refused<>(kept, more);
    }
}
