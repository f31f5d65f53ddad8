package org.regroup.counting.pairwise;

import java.util.Optional;

import org.regroup.counting.Count;
import org.regroup.counting.Parameter;
import org.regroup.counting.Rational;

/// What makes one majority stronger than another. A majority of `won` against `lost`, always `won > lost`.
///
/// Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
/// election method", Social Choice and Welfare 36 (2011), section 2.1.
enum Strength {
    /// more who prefer the winner; at par, fewer who prefer the loser
    WINNING_VOTES("winning-votes"),
    /// the larger difference
    MARGINS("margins"),
    /// the larger proportion; unopposed majorities are strongest, the larger of them first
    RATIO("ratio");

    private final String value;

    Strength(String value) {
        this.value = value;
    }

    static Parameter parameter(Strength standard, Strength... others) {
        return Parameter.choice("strength", "what makes a majority strong", standard.value,
                java.util.Arrays.stream(others).map(other -> other.value).toArray(String[]::new));
    }

    static Strength of(Count count) {
        return java.util.Arrays.stream(values()).filter(s -> s.value.equals(count.parameter("strength"))).findFirst()
                .orElseThrow();
    }

    /// Negative if the first majority is weaker than the second.
    int compare(long won, long lost, long otherWon, long otherLost) {
        return switch (this) {
            case WINNING_VOTES -> won != otherWon ? Long.compare(won, otherWon) : Long.compare(otherLost, lost);
            case MARGINS -> Long.compare(won - lost, otherWon - otherLost);
            case RATIO -> {
                int product = compareProducts(won, otherLost, otherWon, lost);
                yield product == 0 && lost == 0 && otherLost == 0 ? Long.compare(won, otherWon) : product;
            }
        };
    }

    /// Compares `a * b` with `c * d`, none negative, in 128 bits.
    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /// The figure to print; an unopposed majority has no ratio.
    Optional<Rational> figure(long won, long lost, long unit) {
        return switch (this) {
            case WINNING_VOTES -> Optional.of(Rational.of(won, unit));
            case MARGINS -> Optional.of(Rational.of(won - lost, unit));
            case RATIO -> lost == 0 ? Optional.empty() : Optional.of(Rational.of(won, lost));
        };
    }
}
