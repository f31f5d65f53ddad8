package org.regroup.counting;

import java.util.Arrays;

/// How many prefer each candidate to each other one, in parts of a vote.
///
/// @param counts `counts[i][j]` is how many prefer candidate i + 1 to candidate j + 1
/// @param unit   how many parts make one vote
public record Pairwise(long[][] counts, long unit) {

    /// How many parts of a vote prefer one candidate to another, by number.
    public long over(int one, int other) {
        return counts[one - 1][other - 1];
    }

    public Rational votes(int one, int other) {
        return Rational.of(over(one, other), unit);
    }

    public int candidates() {
        return counts.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pairwise(long[][] given, long per) && per == unit && Arrays.deepEquals(counts, given);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(counts) + Long.hashCode(unit);
    }
}
