package org.regroup.texts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.regroup.texts.Form;
import org.regroup.texts.Form.Kind;

/// Which forms a text as people write it can show, and which numbers are its author's.
public final class Outline {

    private static final int DEEPEST_HEADING = 5;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]+([0-9]{1,6})|([0-9]{1,6})[A-Za-z]*[0-9]{0,6}");

    private Outline() {}

    /// The forms as Markdown can show them: one title, no point deeper than one below the point before it, nothing under a
    /// point that is not there.
    public static List<Form> settled(List<Form> forms) {
        var settled = new ArrayList<Form>();
        int depth = 0;
        boolean titled = false;
        for (var form : forms) {
            var kept = settled(form, depth, titled);
            titled |= kept.kind() == Kind.TITLE;
            depth = kept.kind() == Kind.TITLE || kept.kind() == Kind.HEADING ? 0 : kept.level();
            settled.add(kept);
        }
        return settled;
    }

    private static Form settled(Form form, int depth, boolean titled) {
        return switch (form.kind()) {
            case TITLE -> titled ? Form.heading(1) : Form.TITLE;
            case HEADING -> Form.heading(Math.clamp(form.level(), 1, DEEPEST_HEADING));
            case CLAUSE -> new Form(Kind.CLAUSE, Math.clamp(form.level(), 1, depth + 1), form.label());
            case ITEM -> Form.item(Math.clamp(form.level(), 1, depth + 1));
            case PARAGRAPH, QUOTATION -> new Form(form.kind(), Math.clamp(form.level(), 0, depth), "");
        };
    }

    /// The forms of a text as its author numbered it.
    ///
    /// A number is left to its place where it counts on from the author's number before it or repeats that, so that 1, 2, 3 and
    /// 1, 1, 1 and 1, 2, 2, 3 are all numbered by place. Where an author counts backwards or begins again, in a second list for
    /// instance, every number of the text is kept as it was written.
    public static List<Form> asWritten(List<Form> written) {
        var forms = settled(written);
        var kept = new ArrayList<Form>();
        int theirs = 0;
        int place = 0;
        for (var form : forms) {
            var number = form.kind() == Kind.CLAUSE ? number(form.label()) : OptionalInt.empty();
            if (number.isEmpty()) {
                kept.add(form);
                continue;
            }
            int n = number.getAsInt();
            boolean plain = form.label().equals(Integer.toString(n));
            if (plain && (n == theirs + 1 || n == theirs && n > 0)) {
                place++;
                kept.add(new Form(Kind.CLAUSE, form.level(), ""));
            } else if (n < place || plain && n == place) {
                return forms;
            } else {
                place = n;
                kept.add(form);
            }
            theirs = n;
        }
        return kept;
    }

    /// Whether a full stop follows a label and not a bracket.
    public static boolean isNumber(String label) {
        return label.codePoints().anyMatch(Character::isDigit);
    }

    private static OptionalInt number(String label) {
        var number = NUMBER.matcher(label);
        return number.matches()
                ? OptionalInt.of(Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1)))
                : OptionalInt.empty();
    }
}
