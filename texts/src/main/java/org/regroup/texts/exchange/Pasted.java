package org.regroup.texts.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What people paste, before it is read as Markdown: one kind of line end, no signs that deceive, a paragraph for each row of
/// a table.
final class Pasted {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u0085\u2028\u2029]");
    private static final Pattern RULE = Pattern.compile("[-:|\\s]*-[-:|\\s]*");

    /// A label that begins with a letter, where a line or a point begins.
    private static final Pattern LETTERED = Pattern.compile(
            "^([ \\t>]*(?:(?:[-+*]|\\p{Nd}+[.)])[ \\t]+){0,9})(?=(?:[A-Za-z]{1,2}\\p{Nd}{1,4}[.)]|[a-z][)]|[ivxlc]{2,6}[)])(?:\\s|$))",
            Pattern.MULTILINE);

    /// Stands before such a label, because the parser asks nobody about lines that begin with a letter; no text may hold it.
    static final char LETTER_FOLLOWS = '\uFDD0';

    private final List<Note> notes = new ArrayList<>();

    List<Note> notes() {
        return notes;
    }

    String plain(String pasted) {
        String lines = LINE_END.matcher(pasted).replaceAll("\n").replace("\u000B", "\\\n").replace("\f", "\n\n");
        return LETTERED.matcher(tables(visible(lines))).replaceAll("$1" + LETTER_FOLLOWS);
    }

    /// Without control characters, overrides of the reading order, halves of characters, and the byte order mark.
    private String visible(String text) {
        if (text.chars().allMatch(c -> c == '\n' || c == '\t' || c >= ' ' && c < 0x7F)) {
            return text;
        }
        var visible = new StringBuilder(text.length());
        int line = 1;
        int found = 0;
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            line += point == '\n' ? 1 : 0;
            if (Character.getType(point) == Character.SURROGATE) {
                visible.append('\uFFFD');
            } else if (point == '\n' || point == '\t' || !isHidden(point)) {
                visible.appendCodePoint(point);
            } else if (point != 0xFEFF && found == 0) {
                found = line;
            }
        }
        if (found > 0) {
            notes.add(new Note(Note.Kind.INVISIBLE_SIGNS, found,
                    "Signs that cannot be seen and change how a text is shown have been left out."));
        }
        return visible.toString();
    }

    static boolean isHidden(int point) {
        return Character.isISOControl(point) || point == 0x202D || point == 0x202E || point == 0xFEFF
                || point == LETTER_FOLLOWS;
    }

    private String tables(String text) {
        if (text.indexOf('|') < 0) {
            return text;
        }
        var lines = text.split("\n", -1);
        var out = new ArrayList<String>(lines.length);
        for (int n = 0; n < lines.length; n++) {
            if (n + 1 < lines.length && isRow(lines[n]) && isRow(lines[n + 1]) && RULE.matcher(lines[n + 1]).matches()) {
                notes.add(new Note(Note.Kind.TABLE, n + 1, "The table has become one paragraph for each row."));
                out.add("");
                out.add(row(lines[n++]));
                while (n + 1 < lines.length && isRow(lines[n + 1])) {
                    out.add("");
                    out.add(row(lines[++n]));
                }
                out.add("");
            } else {
                out.add(lines[n]);
            }
        }
        return String.join("\n", out);
    }

    private static boolean isRow(String line) {
        return line.indexOf('|') >= 0;
    }

    private static String row(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        var cells = new ArrayList<String>();
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip());
        }
        return String.join(" | ", cells).strip();
    }
}
