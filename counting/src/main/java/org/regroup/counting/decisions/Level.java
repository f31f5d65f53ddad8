package org.regroup.counting.decisions;

import java.math.BigInteger;

import org.regroup.counting.Rational;

/// How much is asked for: "more than half", "at least two thirds".
///
/// @param share  of the whole, above 0 and up to 1
/// @param strict whether more than the share is needed, not just the share itself
public record Level(Rational share, boolean strict) {

    /// @throws IllegalArgumentException if it could not be reached or could not be missed
    public Level {
        if (share.signum() <= 0 || share.compareTo(Rational.ONE) > 0)
            throw new IllegalArgumentException("A share lies above 0 and is at most 1, was " + share);
        if (strict && share.equals(Rational.ONE))
            throw new IllegalArgumentException("More than the whole can never be reached: ask for at least the whole");
    }

    public static Level moreThan(long numerator, long denominator) {
        return new Level(Rational.of(numerator, denominator), true);
    }

    public static Level atLeast(long numerator, long denominator) {
        return new Level(Rational.of(numerator, denominator), false);
    }

    /// Whether a part of a whole is enough. Of an empty whole nothing is ever enough.
    boolean isReachedBy(Rational part, Rational whole) {
        int difference = part.compareTo(share.times(whole));
        return whole.signum() > 0 && (strict ? difference > 0 : difference >= 0);
    }

    /// The least that is enough: a whole number where votes are whole, otherwise the mark itself.
    Rational needed(Rational whole, boolean wholeVotes) {
        Rational mark = share.times(whole);
        if (!wholeVotes)
            return mark;
        BigInteger floor = mark.floor();
        return new Rational(strict || !mark.isWhole() ? floor.add(BigInteger.ONE) : floor, BigInteger.ONE);
    }
}
