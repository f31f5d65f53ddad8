package org.regroup.texts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One token in the weave: it keeps its place when it is taken out, so that everything written before still finds it.
///
/// @param born by which step it came, 0 for the beginning
/// @param by   the adopted hunk that put it in; null where it came with its block
/// @param in   whom it is credited to; the first put it in, others wanted the same
/// @param out  the adopted hunk that took it out; null while it stands
/// @param also adopted hunks that were to take it out too when it was out already
record Cell(Name name, Token token, int born, @Nullable Deed by, List<Credit> in, @Nullable Deed out, List<Deed> also) {

    /// Tells a token from all others of its block, in every weave of the same text.
    ///
    /// @param origin what it came with: a block or the words an amendment puts in
    /// @param nth    which of several equal puttings of that amendment in the block
    /// @param index  its place among the tokens it came with
    record Name(String origin, int nth, int index) {}

    boolean stands() {
        return out == null;
    }

    boolean stoodAt(int step) {
        return born <= step && (out == null || out.step() > step);
    }

    Cell taken(Deed deed) {
        if (out == null) {
            return new Cell(name, token, born, by, in, deed, also);
        }
        var all = new ArrayList<>(also);
        all.add(deed);
        return new Cell(name, token, born, by, in, out, List.copyOf(all));
    }

    /// Whether an adopted hunk took it out, or would have.
    boolean meant(Deed deed) {
        return out == deed || also.contains(deed);
    }

    Cell creditedAlso(Credit credit) {
        if (in.contains(credit)) {
            return this;
        }
        var all = new ArrayList<>(in);
        all.add(credit);
        return new Cell(name, token, born, by, List.copyOf(all), out, also);
    }

    /// The same at an earlier step, when what took it out later had not happened.
    Cell asOf(int step) {
        if (out == null) {
            return this;
        }
        return out.step() > step
                ? new Cell(name, token, born, by, in, null, List.of())
                : new Cell(name, token, born, by, in, out, also.stream().filter(deed -> deed.step() <= step).toList());
    }
}
