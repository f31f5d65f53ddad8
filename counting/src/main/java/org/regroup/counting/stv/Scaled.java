package org.regroup.counting.stv;

import java.math.BigInteger;

/// Whole-number arithmetic on scaled votes that neither overflows silently nor rounds unasked.
final class Scaled {

    private Scaled() {}

    static long power(int places) {
        long power = 1;
        for (int i = 0; i < places; i++)
            power = Math.multiplyExact(power, 10);
        return power;
    }

    /// `a * b / c`, cut off, for numbers that are not negative.
    static long timesOver(long a, long b, long c) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0
                ? a * b / c
                : BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c)).longValueExact();
    }

    /// `a * b / c`, rounded up, for numbers that are not negative.
    static long timesOverUp(long a, long b, long c) {
        if (Math.multiplyHigh(a, b) == 0 && a * b >= 0 && a * b <= Long.MAX_VALUE - c)
            return (a * b + c - 1) / c;
        BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).add(BigInteger.valueOf(c - 1));
        return product.divide(BigInteger.valueOf(c)).longValueExact();
    }
}
