package org.regroup.counting.report;

import java.util.List;

import org.regroup.counting.Rational;

/// Numbers and lists as people read them.
final class Figures {

    private Figures() {}

    /// With as many places as the method counts, without zeros at the end: `27`, `24.13`.
    static String plain(Rational number, int places) {
        if (number.isWhole())
            return number.numerator().toString();
        String decimal = number.decimal(places);
        int end = decimal.length();
        if (decimal.indexOf('.') < 0)
            return decimal;
        while (decimal.charAt(end - 1) == '0')
            end--;
        return decimal.substring(0, decimal.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /// `Ada`, `Ada and Ben`, `Ada, Ben and Cleo`.
    static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /// `1 seat`, `6 seats`.
    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String counted(Rational number, int places, String noun) {
        return plain(number, places) + " " + noun + (number.equals(Rational.ONE) ? "" : "s");
    }
}
