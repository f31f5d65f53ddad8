package org.regroup.counting;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact number: votes, quotas, shares, thresholds. Always in lowest terms with a positive denominator.
///
/// ```java
/// Rational.of(2, 3).times(Rational.of(150))   // 100
/// Rational.parse("0.5").equals(Rational.of(1, 2))
/// ```
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /// @throws IllegalArgumentException if the denominator is zero
    public Rational {
        if (denominator.signum() == 0)
            throw new IllegalArgumentException("The denominator must not be zero, was " + numerator + "/0");
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0)
            common = common.negate();
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /// Reads `12`, `0.345`, `-7` or `2/3`.
    ///
    /// @throws NumberFormatException if the text is none of these
    public static Rational parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            BigInteger denominator = new BigInteger(text.substring(slash + 1).strip());
            if (denominator.signum() == 0)
                throw new NumberFormatException("The denominator must not be zero, was " + text);
            return new Rational(new BigInteger(text.substring(0, slash).strip()), denominator);
        }
        BigDecimal decimal = new BigDecimal(text.strip());
        if (Math.abs((long) decimal.scale()) > 1_000)
            throw new NumberFormatException("The number has too many places: " + text);
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Rational plus(Rational other) {
        return new Rational(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Rational times(long factor) {
        return times(of(factor));
    }

    /// @throws IllegalArgumentException if the other is zero
    public Rational over(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational over(long divisor) {
        return over(of(divisor));
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    /// The largest whole number that is not larger.
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /// Cut off (not rounded) to so many decimal places: `2/3` to two is `0.66`.
    public Rational truncated(int places) {
        BigInteger scale = BigInteger.TEN.pow(places);
        return new Rational(numerator.multiply(scale).divide(denominator), scale);
    }

    /// Written with so many decimal places, cut off: `2/3` with two is `"0.66"`, `5` is `"5.00"`.
    public String decimal(int places) {
        BigInteger scaled = numerator.multiply(BigInteger.TEN.pow(places)).divide(denominator);
        if (places == 0)
            return scaled.toString();
        String digits = scaled.abs().toString();
        String filled = digits.length() > places ? digits : "0".repeat(places + 1 - digits.length()) + digits;
        return (scaled.signum() < 0 ? "-" : "") + filled.substring(0, filled.length() - places) + "."
                + filled.substring(filled.length() - places);
    }

    // written out, and decimals made without BigDecimal, because what the JVM would do instead at first use delays every count
    @Override
    public boolean equals(Object other) {
        return other instanceof Rational given && numerator.equals(given.numerator) && denominator.equals(given.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /// Exact: `"7"`, `"0.25"` where the places end, `"2/3"` where they do not.
    @Override
    public String toString() {
        if (isWhole())
            return numerator.toString();
        BigInteger rest = denominator;
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        for (BigInteger[] parts; (parts = rest.divideAndRemainder(BigInteger.valueOf(5)))[1].signum() == 0; fives++)
            rest = parts[0];
        return rest.equals(BigInteger.ONE)
                ? decimal(Math.max(twos, fives))
                : numerator + "/" + denominator;
    }
}
