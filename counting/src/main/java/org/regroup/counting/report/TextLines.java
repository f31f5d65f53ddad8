package org.regroup.counting.report;

import java.util.ArrayList;
import java.util.List;

/// Lines of a report for a terminal, where Chinese, Japanese and Korean letters take two columns.
final class TextLines {

    static final int WIDTH = 100;

    private final StringBuilder lines = new StringBuilder();

    void line(String text) {
        lines.append(text.stripTrailing()).append('\n');
    }

    void heading(String title) {
        line("");
        line(title);
    }

    /// Broken at blanks; lines after the first are indented as deep as the lead.
    void paragraph(String lead, String text) {
        String prefix = lead;
        for (String each : wrapped(text, WIDTH - lead.length())) {
            line(prefix + each);
            prefix = " ".repeat(lead.length());
        }
    }

    private static List<String> wrapped(String text, int width) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int taken = 0;
        for (int start = 0; start <= text.length();) {
            int blank = text.indexOf(' ', start);
            String word = text.substring(start, blank < 0 ? text.length() : blank);
            start = blank < 0 ? text.length() + 1 : blank + 1;
            int needed = width(word);
            if (taken > 0 && taken + 1 + needed > width) {
                wrapped.add(line.toString());
                line.setLength(0);
                taken = 0;
            }
            if (taken > 0) {
                line.append(' ');
                taken++;
            }
            line.append(word);
            taken += needed;
        }
        wrapped.add(line.toString());
        return wrapped;
    }

    /// Cut off or filled up with blanks on the right.
    static String left(String text, int width) {
        StringBuilder fitted = new StringBuilder();
        int taken = 0;
        boolean cut = width(text) > width;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (taken + columns(letter) > width - (cut ? 1 : 0))
                break;
            fitted.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            taken += columns(letter);
        }
        return fitted + (cut ? "…" : "") + " ".repeat(Math.max(0, width - taken - (cut ? 1 : 0)));
    }

    /// Filled up with blanks on the left.
    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
            width += columns(text.codePointAt(i));
        return width;
    }

    private static int columns(int letter) {
        if (letter < 0x300)
            return 1;
        if (Character.getType(letter) == Character.NON_SPACING_MARK)
            return 0;
        boolean wide = letter >= 0x1100 && letter <= 0x115F || letter >= 0x2E80 && letter <= 0xA4CF
                || letter >= 0xAC00 && letter <= 0xD7A3 || letter >= 0xF900 && letter <= 0xFAFF
                || letter >= 0xFE30 && letter <= 0xFE6F || letter >= 0xFF00 && letter <= 0xFF60
                || letter >= 0x1F300 && letter <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
