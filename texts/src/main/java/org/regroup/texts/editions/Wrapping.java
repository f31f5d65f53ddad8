package org.regroup.texts.editions;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks a text into lines: each takes as much as fits, spaces at its end may stand out, and a piece wider than a whole line
/// is broken between two characters.
///
/// Where a line may break is the custom of its language (`java.text.BreakIterator`). Cost: linear in the text.
final class Wrapping {

    private final String text;
    private final int[] columns;
    private final int width;
    private final List<Integer> ends = new ArrayList<>();
    private int start;

    private Wrapping(String text, Locale language, int width) {
        this.text = text;
        this.columns = Columns.before(text, language);
        this.width = width;
    }

    /// Where each line ends, as offsets into the text; the last is its length. An empty text is one empty line.
    static List<Integer> ends(String text, Locale language, int width) {
        var wrapping = new Wrapping(text, language, width);
        var places = BreakIterator.getLineInstance(language);
        places.setText(text);
        int last = places.first();
        for (int next = places.next(); next != BreakIterator.DONE; last = next, next = places.next()) {
            wrapping.take(last, next);
        }
        if (wrapping.start < text.length() || text.isEmpty()) {
            wrapping.end(text.length());
        }
        return wrapping.ends;
    }

    private void take(int from, int to) {
        int seen = beforeSpaces(to);
        if (from > start && tooWide(seen)) {
            end(from);
        }
        while (tooWide(seen)) {
            end(mostThatFits());
        }
        if (endsLine(text.charAt(to - 1))) {
            end(to);
        }
    }

    private boolean tooWide(int to) {
        return columns[to] - columns[start] > width;
    }

    private int mostThatFits() {
        int first = start + 1;
        while (columns[first] == columns[start]) {
            first++;
        }
        int end = first;
        for (int n = first; !tooWide(n); n++) {
            if (columns[n] > columns[n - 1]) {
                end = n;
            }
        }
        return end;
    }

    private int beforeSpaces(int to) {
        int seen = to;
        while (seen > start && Character.isWhitespace(text.charAt(seen - 1))) {
            seen--;
        }
        return seen;
    }

    private static boolean endsLine(char last) {
        return last == '\n' || last == '\u2028' || last == '\u2029';
    }

    private void end(int at) {
        ends.add(at);
        start = at;
    }
}
