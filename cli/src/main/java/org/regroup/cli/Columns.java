package org.regroup.cli;

import java.util.ArrayList;
import java.util.List;

/// Text in lines of a given width on a terminal, where Chinese, Japanese and Korean letters take two columns.
final class Columns {

    private Columns() {}

    /// Breaks at blanks, between wide letters, and inside words only where one is longer than a line.
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            boolean whole = width(word) == word.codePointCount(0, word.length());
            int needed = whole ? width(word) : 2;
            if (!line.isEmpty() && width(line) + 1 + needed > width)
                lines.add(taken(line));
            if (!line.isEmpty())
                line.append(' ');
            word.codePoints().filter(c -> !Character.isISOControl(c)).forEach(letter -> {
                if (!line.isEmpty() && width(line) + columns(letter) > width)
                    lines.add(taken(line));
                line.appendCodePoint(letter);
            });
        }
        lines.add(taken(line));
        return lines;
    }

    private static String taken(StringBuilder line) {
        String taken = line.toString();
        line.setLength(0);
        return taken;
    }

    private static int width(CharSequence text) {
        return text.codePoints().map(Columns::columns).sum();
    }

    private static int columns(int letter) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK)
            return 0;
        boolean wide = letter >= 0x1100 && letter <= 0x115F || letter >= 0x2E80 && letter <= 0xA4CF
                || letter >= 0xAC00 && letter <= 0xD7A3 || letter >= 0xF900 && letter <= 0xFAFF
                || letter >= 0xFE30 && letter <= 0xFE6F || letter >= 0xFF00 && letter <= 0xFF60
                || letter >= 0x1F300 && letter <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
