package org.regroup.platform.decisions;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.function.IntUnaryOperator;

/// Codes by which voters find their ballots in a published list, such as `7KQ2M-X94RD`.
public final class Codes {

    private static final SecureRandom RANDOM = new SecureRandom();
    /// Without letters and digits that are taken for one another.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 5;

    private Codes() {}

    public static String next() {
        return code(_ -> RANDOM.nextInt(LETTERS.length()));
    }

    /// The code that belongs to a keyed hash: any of them is as likely as any other.
    public static String of(byte[] hash) {
        var number = new BigInteger(1, hash);
        var letters = BigInteger.valueOf(LETTERS.length());
        return code(place -> number.divide(letters.pow(place)).mod(letters).intValue());
    }

    private static String code(IntUnaryOperator letters) {
        var code = new StringBuilder();
        for (int i = 0; i < 2 * HALF; i++) {
            code.append(i == HALF ? "-" : "").append(LETTERS.charAt(letters.applyAsInt(i)));
        }
        return code.toString();
    }
}
