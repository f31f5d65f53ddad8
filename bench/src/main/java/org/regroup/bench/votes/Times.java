package org.regroup.bench.votes;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/// How long each of many things took, and how many failed.
public final class Times {

    private final AtomicLongArray nanos;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    public Times(int most) {
        nanos = new AtomicLongArray(most);
    }

    public void took(long time) {
        int at = taken.getAndIncrement();
        if (at < nanos.length()) {
            nanos.set(at, time);
        }
    }

    public void failed() {
        failed.incrementAndGet();
    }

    public int count() {
        return taken.get();
    }

    public int failures() {
        return failed.get();
    }

    private long[] sorted() {
        var all = new long[Math.min(taken.get(), nanos.length())];
        for (int i = 0; i < all.length; i++) {
            all[i] = nanos.get(i);
        }
        Arrays.sort(all);
        return all;
    }

    /// In milliseconds; the share of all that took no longer.
    public double at(double share) {
        var all = sorted();
        return all.length == 0 ? Double.NaN : all[Math.min(all.length - 1, (int) (all.length * share))] / 1e6;
    }

    /// A line of the table.
    String row(String what, Times floor) {
        return String.format(Locale.ROOT, "| %s | %,d | %d | %.1f | %.1f | %.1f | %.1f |", what, count(), failures(), at(0.5),
                at(0.99), at(1), at(0.99) / floor.at(0.99));
    }
}
