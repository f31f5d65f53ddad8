package org.regroup.texts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.regroup.texts.Form;
import org.regroup.texts.Form.Kind;

/// The numbers of clauses, and which forms a text as people write it can show.
///
/// A clause without a label of its own is numbered by its place: one more than the clause before it in the same list, 1 where
/// a list begins. A list ends where a block of lesser depth stands: a heading, or a paragraph that belongs to no point. After
/// a clause labelled `15b` comes 16; a label without a number does not count.
public final class Outline {

    private static final int DEEPEST_HEADING = 5;

    private final List<Integer> last = new ArrayList<>();
    private boolean titled;
    private int depth;

    private Outline() {}

    /// What stands before each block: the number or letter of a clause; empty for other kinds.
    public static List<String> labels(List<Form> forms) {
        var outline = new Outline();
        return forms.stream().map(form -> outline.label(outline.settle(form))).toList();
    }

    /// The forms as they are when the text has been written as Markdown and read again: no point deeper than one below the
    /// point before it, one title, no label that says what the place says.
    public static List<Form> settled(List<Form> forms) {
        var outline = new Outline();
        return forms.stream().map(form -> {
            var settled = outline.settle(form);
            if (settled.kind() != Kind.CLAUSE) {
                outline.label(settled);
                return settled;
            }
            boolean byPlace = settled.label().equals(String.valueOf(outline.next(settled.level())));
            var shown = byPlace ? new Form(Kind.CLAUSE, settled.level(), "") : settled;
            outline.label(shown);
            return shown;
        }).toList();
    }

    /// The forms of a text as its author numbered it: a number is left to its place where it counts on from the author's own
    /// number before it, repeats that, or begins a list with 1.
    public static List<Form> asWritten(List<Form> written) {
        var outline = new Outline();
        var theirs = new ArrayList<Integer>();
        return written.stream().map(each -> outline.asWritten(outline.settle(each), theirs)).toList();
    }

    /// @param theirs the last number its author wrote at each depth
    private Form asWritten(Form form, List<Integer> theirs) {
        fit(theirs);
        boolean byPlace = false;
        if (form.kind() == Kind.CLAUSE && number(form.label()).isPresent()) {
            int before = theirs.get(depth - 1);
            int number = number(form.label()).getAsInt();
            byPlace = form.label().equals(String.valueOf(number)) && (number == before + 1 || number == before && before > 0);
            theirs.set(depth - 1, number);
        }
        var kept = byPlace ? new Form(Kind.CLAUSE, depth, "") : form;
        label(kept);
        return kept;
    }

    private void fit(List<Integer> numbers) {
        while (numbers.size() > depth) {
            numbers.removeLast();
        }
        while (numbers.size() < depth) {
            numbers.add(0);
        }
    }

    private Form settle(Form form) {
        return switch (form.kind()) {
            case TITLE -> {
                depth = 0;
                boolean second = titled;
                titled = true;
                yield second ? Form.heading(1) : Form.TITLE;
            }
            case HEADING -> {
                depth = 0;
                yield Form.heading(Math.clamp(form.level(), 1, DEEPEST_HEADING));
            }
            case CLAUSE, ITEM -> {
                depth = Math.clamp(form.level(), 1, depth + 1);
                yield new Form(form.kind(), depth, form.kind() == Kind.CLAUSE ? form.label() : "");
            }
            case PARAGRAPH, QUOTATION -> {
                depth = Math.clamp(form.level(), 0, depth);
                yield new Form(form.kind(), depth, "");
            }
        };
    }

    private int next(int level) {
        return level <= last.size() ? last.get(level - 1) + 1 : 1;
    }

    /// Takes a settled form into account.
    private String label(Form form) {
        fit(last);
        if (form.kind() != Kind.CLAUSE) {
            return "";
        }
        String label = form.label().isEmpty() ? String.valueOf(next(form.level())) : form.label();
        number(label).ifPresent(number -> last.set(form.level() - 1, number));
        return label;
    }

    /// Whether a label begins with a number, so that a full stop follows it and not a bracket.
    public static boolean isNumber(String label) {
        return !label.isEmpty() && Character.isDigit(label.codePointAt(0));
    }

    /// The number a label begins with, if it is written in the digits 0 to 9.
    private static OptionalInt number(String label) {
        int end = 0;
        while (end < label.length() && end < 9 && label.charAt(end) >= '0' && label.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(label.substring(0, end)));
    }
}
