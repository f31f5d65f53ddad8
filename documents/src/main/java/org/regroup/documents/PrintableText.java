package org.regroup.documents;

import java.util.Locale;
import java.util.TreeSet;

/// Text with the signs its fonts have; the others are named or stand as a box, and are counted.
final class PrintableText {

    private static final String BOX = "▯";

    private final TreeSet<Integer> missing = new TreeSet<>();

    String of(String text) {
        if (text.codePoints().allMatch(PrintableText::printable)) {
            return text;
        }
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> printable.append(printable(point) ? Character.toString(point) : substitute(point)));
        return printable.toString();
    }

    /// How many kinds of signs had no form in any font.
    int missing() {
        return missing.size();
    }

    private static boolean printable(int point) {
        int type = Character.getType(point);
        return point < 0x7F || type == Character.FORMAT || type == Character.SPACE_SEPARATOR || FontSet.has(point);
    }

    private String substitute(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK && point >= 0xFE00 && point <= 0xFE0F) {
            return "";
        }
        missing.add(point);
        var name = Character.getName(point);
        return Character.getType(point) == Character.OTHER_SYMBOL && name != null
                ? "‹" + name.toLowerCase(Locale.ROOT) + "›"
                : BOX;
    }
}
