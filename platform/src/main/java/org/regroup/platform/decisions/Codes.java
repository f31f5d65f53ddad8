package org.regroup.platform.decisions;

import java.security.SecureRandom;

/// Codes by which voters find their ballots in a published list, such as `7KQ2M-X94RD`.
public final class Codes {

    private static final SecureRandom RANDOM = new SecureRandom();
    /// Without letters and digits that are taken for one another.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 5;

    private Codes() {}

    public static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < 2 * HALF; i++) {
            code.append(i == HALF ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
