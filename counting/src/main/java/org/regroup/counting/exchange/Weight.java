package org.regroup.counting.exchange;

import java.math.BigInteger;
import java.util.Optional;

import org.regroup.counting.Rational;

/// How many ballots a line stands for: `12`, `0.5` or `1/3`.
final class Weight {

    static final String ADVICE = "is not a number of ballots. Use a number such as 12 or 0.5, at most a million million.";

    private static final BigInteger LARGEST = BigInteger.TEN.pow(12);
    private static final BigInteger FINEST = BigInteger.TEN.pow(6);
    private static final int LONGEST = 26;

    private Weight() {}

    /// Empty if the text is no number, negative, too large or too fine to add up exactly.
    static Optional<Rational> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !isPlain(text))
            return Optional.empty();
        try {
            Rational weight = Rational.parse(text);
            return weight.numerator().compareTo(LARGEST) > 0 || weight.denominator().compareTo(FINEST) > 0
                    ? Optional.empty()
                    : Optional.of(weight);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '/')
                return false;
        }
        return true;
    }
}
