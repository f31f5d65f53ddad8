package org.regroup.platform.shared.piece;

/// A share and how sure we are of it, each from 0 to 1.
public record Interval(double share, double low, double high) {

    public Interval {
        if (!(0 <= low && low <= share && share <= high && high <= 1)) {
            throw new IllegalArgumentException(
                    "An interval needs 0 <= low <= share <= high <= 1, was " + low + ", " + share + ", " + high);
        }
    }
}
