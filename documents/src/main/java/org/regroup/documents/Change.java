package org.regroup.documents;

import java.time.Instant;

/// What somebody would put in or take out. It is told by line, brackets and tag; colour only repeats it.
///
/// @param tag      of the amendment, such as `A2`
/// @param monogram of the organisation that moved it, such as `TC`; may be empty
/// @param author   its name, as word processors show it beside the change
/// @param mark     number of the organisation's colour, from 1 to 12; 0 for none
/// @param at       when it was proposed
public record Change(Kind kind, String tag, String monogram, String author, int mark, Instant at) {

    public enum Kind {
        PUT_IN, TAKEN_OUT
    }

    public Change {
        tag = Letters.clean(tag);
        monogram = Letters.clean(monogram);
        author = Letters.clean(author);
        if (mark < 0 || mark > 12) {
            throw new IllegalArgumentException("marks go from 0 to 12, was " + mark);
        }
    }

    public boolean putIn() {
        return kind == Kind.PUT_IN;
    }

    /// As word processors name the author of a change.
    String signature() {
        var name = monogram.isEmpty() ? author : monogram + " " + author;
        return tag.isEmpty() ? name : name + " (" + tag + ")";
    }

    /// As it stands before the words on paper: `A2+` puts in, `A2−` takes out.
    String label() {
        return tag + (putIn() ? "+" : "−");
    }
}
