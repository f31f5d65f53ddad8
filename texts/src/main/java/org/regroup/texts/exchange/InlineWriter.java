package org.regroup.texts.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.regroup.texts.Style;
import org.regroup.texts.Token;
import org.regroup.texts.reading.Spaces;

/// Writes the words of one block with their styles.
///
/// `**` and `_` stand for bold and italic and never meet themselves. Where CommonMark would not take them for marks of style
/// because of the letter outside, that letter is written as its number, `&#97;` for a.
final class InlineWriter {

    private static final String STRONG = "**";
    private static final String EMPHASIS = "_";
    private static final String LINK = "[";

    /// Beginnings of a line that would make another block of it; what is escaped is the last sign of the group.
    private static final Pattern LINE_START = Pattern.compile(ClauseParser.MARKER.pattern()
            + "|(#)#{0,5}(?=\\s|$)|(>)|([-+])(?=\\s|$)|([-=~])(?=[-=~\\s]*$)|(~)~~|([|:-])(?=[-:|\\s]*$)");

    private final int[] points;
    private final Style[] styles;
    /// Marks before each sign, in order; the last entry is for the end.
    private final List<List<Mark>> marks = new ArrayList<>();
    private final boolean[] numbered;

    /// @param address of a link that ends here
    private record Mark(String sign, boolean opens, String address) {}

    private InlineWriter(List<Token> tokens) {
        var settled = Spaces.settled(trimmed(tokens));
        points = settled.stream().flatMapToInt(token -> token.text().codePoints()).toArray();
        styles = settled.stream().flatMap(token -> token.text().codePoints().mapToObj(_ -> token.style())).toArray(Style[]::new);
        numbered = new boolean[points.length];
        for (int n = 0; n < points.length; n++) {
            numbered[n] = (n == 0 || points[n - 1] == '\n') && points[n] != '\n' && Character.isWhitespace(points[n]);
        }
        place();
        while (guard()) {
            // a letter written as its number may be the neighbour of another mark
        }
    }

    /// @param newLine what stands between the lines of the block, with its indent
    static String lines(List<Token> tokens, String newLine) {
        return new InlineWriter(tokens).write("\\" + newLine);
    }

    static String line(List<Token> tokens) {
        String line = new InlineWriter(tokens).write(" ");
        return line.endsWith("#") ? line.substring(0, line.length() - 1) + "\\#" : line;
    }

    private static List<Token> trimmed(List<Token> tokens) {
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from).isSpace()) {
            from++;
        }
        while (to > from && tokens.get(to - 1).isSpace()) {
            to--;
        }
        return tokens.subList(from, to);
    }

    private void place() {
        var open = new ArrayList<String>();
        var before = Style.PLAIN;
        for (int n = 0; n <= points.length; n++) {
            var after = n < points.length ? styles[n] : Style.PLAIN;
            marks.add(after.equals(before) ? List.of() : between(open, before, after));
            before = after;
        }
    }

    private static List<Mark> between(List<String> open, Style before, Style after) {
        var between = new ArrayList<Mark>();
        boolean leaves = !before.link().equals(after.link());
        while (leaves && !open.isEmpty() || open.contains(STRONG) && !after.strong()
                || open.contains(EMPHASIS) && !after.emphasis()) {
            between.add(new Mark(open.removeLast(), false, before.link()));
        }
        if (!after.link().isEmpty() && !open.contains(LINK)) {
            open.add(LINK);
            between.add(new Mark(LINK, true, after.link()));
        }
        if (after.strong() && !open.contains(STRONG)) {
            open.add(STRONG);
            between.add(new Mark(STRONG, true, ""));
        }
        if (after.emphasis() && !open.contains(EMPHASIS)) {
            open.add(EMPHASIS);
            between.add(new Mark(EMPHASIS, true, ""));
        }
        return between;
    }

    /// Marks letters to be written as numbers, and white space with a mark above it at the edge of a style.
    ///
    /// @return whether there were more
    private boolean guard() {
        boolean more = false;
        for (int n = 0; n <= points.length; n++) {
            var here = marks.get(n);
            for (int m = 0; m < here.size(); m++) {
                var mark = here.get(m);
                boolean atOuterEdge = mark.opens ? m == 0 : m == here.size() - 1;
                boolean atInnerEdge = mark.opens ? m == here.size() - 1 : m == 0;
                int outer = mark.opens ? n - 1 : n;
                int inner = mark.opens ? n : n - 1;
                if (!mark.sign.equals(LINK) && atInnerEdge && !numbered[inner]
                        && (Character.isWhitespace(points[inner]) || Character.isSpaceChar(points[inner]))) {
                    numbered[inner] = true;
                    more = true;
                }
                if (!mark.sign.equals(LINK) && atOuterEdge && isLetter(outer)
                        && (mark.sign.equals(EMPHASIS) || !atInnerEdge || !isLetter(inner))) {
                    numbered[outer] = true;
                    more = true;
                }
            }
        }
        return more;
    }

    /// Whether CommonMark sees neither white space nor punctuation there.
    private boolean isLetter(int at) {
        if (at < 0 || at >= points.length || numbered[at] || Character.isWhitespace(points[at])) {
            return false;
        }
        return switch (Character.getType(points[at])) {
            case Character.SPACE_SEPARATOR, Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION, Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                false;
            default -> true;
        };
    }

    private String write(String newLine) {
        var out = new StringBuilder();
        int escaped = escapedOnLine(0);
        for (int n = 0; n <= points.length; n++) {
            marks.get(n).forEach(mark -> out.append(written(mark)));
            if (n == points.length) {
                break;
            }
            if (points[n] == '\n') {
                out.append(newLine);
                escaped = escapedOnLine(n + 1);
            } else if (numbered[n]) {
                out.append("&#").append(points[n]).append(';');
            } else {
                out.append(n == escaped || isEscaped(n) ? "\\" : "").appendCodePoint(points[n]);
            }
        }
        return out.toString();
    }

    private static String written(Mark mark) {
        if (!mark.sign.equals(LINK) || mark.opens) {
            return mark.sign;
        }
        String address = mark.address.replaceAll("([<>&*_\\[\\]`])", "\\\\$1");
        return address.matches(".*[()<>].*") ? "](<" + address + ">)" : "](" + address + ")";
    }

    /// The sign of a line that has to be escaped so that the line stays what it is; -1 if none.
    private int escapedOnLine(int from) {
        int to = from;
        while (to < points.length && points[to] != '\n') {
            to++;
        }
        String line = new String(points, from, to - from);
        Matcher start = LINE_START.matcher(line);
        if (!start.lookingAt()) {
            return -1;
        }
        int group = 1;
        while (start.group(group) == null) {
            group++;
        }
        return from + line.codePointCount(0, start.end(group)) - 1;
    }

    private boolean isEscaped(int at) {
        return switch (points[at]) {
            case '\\', '`', '*', '[', ']' -> true;
            case '_' -> !(isPlainLetter(at - 1) && isPlainLetter(at + 1) && marks.get(at).isEmpty()
                    && marks.get(at + 1).isEmpty());
            case '<' -> at + 1 < points.length && (isAsciiLetter(points[at + 1]) || "/!?".indexOf(points[at + 1]) >= 0);
            case '&' -> at + 1 < points.length && (isAsciiLetter(points[at + 1]) || points[at + 1] == '#');
            case '!' -> marks.get(at + 1).stream().anyMatch(mark -> mark.opens && mark.sign.equals(LINK));
            default -> false;
        };
    }

    private boolean isPlainLetter(int at) {
        return at >= 0 && at < points.length && !numbered[at] && (isAsciiLetter(points[at]) || Character.isDigit(points[at]));
    }

    private static boolean isAsciiLetter(int point) {
        return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z';
    }
}
