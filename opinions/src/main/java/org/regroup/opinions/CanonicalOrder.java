package org.regroup.opinions;

import java.util.Comparator;

/// The one order of ids, so that results never depend on the order of arrival: numbers first and by value
/// (`2` before `10`), everything else by code point.
final class CanonicalOrder implements Comparator<String> {

    static final CanonicalOrder OF_IDS = new CanonicalOrder();

    private CanonicalOrder() {}

    @Override
    public int compare(String left, String right) {
        boolean leftIsNumber = isNumber(left);
        if (leftIsNumber != isNumber(right))
            return leftIsNumber ? -1 : 1;
        int byValue = leftIsNumber ? compareNumbers(left, right) : 0;
        return byValue != 0 ? byValue : compareCodePoints(left, right);
    }

    private static boolean isNumber(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9')
                return false;
        }
        return !id.isEmpty();
    }

    private static int compareNumbers(String left, String right) {
        int from = leadingZeros(left);
        int other = leadingZeros(right);
        int byLength = Integer.compare(left.length() - from, right.length() - other);
        return byLength != 0 ? byLength : left.substring(from).compareTo(right.substring(other));
    }

    private static int leadingZeros(String id) {
        int zeros = 0;
        while (zeros < id.length() - 1 && id.charAt(zeros) == '0')
            zeros++;
        return zeros;
    }

    /// Differs from `String.compareTo` beyond U+FFFF, where surrogates would sort before U+E000.
    private static int compareCodePoints(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            if (left.charAt(i) != right.charAt(i))
                return Integer.compare(rank(left.charAt(i)), rank(right.charAt(i)));
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
