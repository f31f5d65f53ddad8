package org.regroup.counting.exchange;

/// One thing wrong with a file.
///
/// @param kind   what kind of thing, for messages in other languages
/// @param file   name of the file
/// @param line   line in the file, counted from 1; 0 where it is about the whole file
/// @param field  column or part it stands in; empty where it is about the line or the file
/// @param value  the offending value, shortened; empty if there is none
/// @param advice one or two sentences: what is wrong and what was expected
public record Problem(Kind kind, String file, long line, String field, String value, String advice) {

    /// The kinds of things that may be wrong with a file.
    public enum Kind {
        MISSING_FILE, EMPTY_FILE, TOO_LARGE, NOT_UTF8, UNREADABLE, UNKNOWN_FORMAT, CUT_OFF, MISSING_COLUMN, REPEATED_COLUMN,
        WRONG_NUMBER_OF_FIELDS, WRONG_COUNT, UNKNOWN_VALUE, UNKNOWN_CANDIDATE, DUPLICATE
    }

    private static final int LONGEST_VALUE = 60;

    public Problem {
        value = shortened(value);
    }

    /// `ward.blt, line 7: "9" is not a candidate. There are 8.`
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ", line " + line) + (field.isEmpty() ? "" : ", " + field) + ": "
                + (value.isEmpty() ? "" : '"' + value + "\" ") + advice;
    }

    /// On one line and without anything that could disturb a page or a terminal.
    private static String shortened(String value) {
        StringBuilder plain = new StringBuilder();
        value.codePoints().limit(LONGEST_VALUE).forEach(c -> {
            boolean disturbs = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
            plain.appendCodePoint(disturbs ? ' ' : c);
        });
        return value.codePointCount(0, value.length()) > LONGEST_VALUE ? plain.append('…').toString() : plain.toString();
    }
}
