package org.regroup.texts.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Form;
import org.regroup.texts.Form.Kind;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.editions.Numbering;

/// What a hunk does, for its author to confirm and a conference to vote on.
///
/// The parts are data, for pages in any language; [#english] is the sentence for the command line and for documents in English.
/// Places and numbers are those of the version the hunk was written on.
public sealed interface Saying {

    /// Replaces words of a block.
    ///
    /// @param which of the occurrences of the old words in the block, counted from 1
    /// @param of    how often they occur there
    /// @param before the words before them, to find the place by; empty at the beginning
    /// @param after the words behind them
    record Replace(Where where, List<Token> old, List<Token> put, int which, int of, String before, String after)
            implements
                Saying {}

    /// Takes words out of a block; the parts mean the same.
    record Delete(Where where, List<Token> old, int which, int of, String before, String after) implements Saying {}

    /// Puts words into a block.
    ///
    /// @param anchor the words directly before; empty at the beginning of the block
    /// @param which  of the occurrences of the anchor in the block, counted from 1
    /// @param atEnd  whether nothing follows
    record Insert(Where where, String anchor, int which, int of, boolean atEnd, List<Token> put) implements Saying {}

    /// Leaves the words and changes how they stand out.
    record Restyle(Where where, List<Token> old, List<Token> put, int which, int of) implements Saying {}

    /// Puts in a block.
    ///
    /// @param behind null for the beginning of the text
    /// @param nth    which of the blocks put in or moved there by the same hunks, counted from 1
    record NewBlock(@Nullable Where behind, int nth, Form form, List<Token> words) implements Saying {}

    /// Takes out a block.
    record DeleteBlock(Where where, List<Token> words) implements Saying {}

    /// Moves a block.
    ///
    /// @param behind null for the beginning of the text
    /// @param nth    as in [NewBlock]
    record MoveBlock(Where where, @Nullable Where behind, int nth) implements Saying {}

    /// Makes another kind of block of it, or gives it another number or depth.
    record Recast(Where where, Form was, Form becomes) implements Saying {}

    /// Says what hunks do.
    ///
    /// @param hunks     written on `base`
    /// @param numbering the numbers its readers know its clauses by
    static List<Saying> of(Text base, Numbering numbering, List<Hunk> hunks) {
        return new Sayings(base, numbering).of(hunks);
    }

    /// The same with every clause numbered by its place.
    static List<Saying> of(Text base, List<Hunk> hunks) {
        return of(base, Numbering.of(base), hunks);
    }

    /// `In clause 3 replace “pay the debts of” by “lend without interest to”.`
    default String english() {
        return switch (this) {
            case Replace(var where, var old, var put, var which, var of, var before, var after) -> "In " + where.english()
                    + " replace " + occurrence(which, of) + Quote.shortened(old) + context(of, before, after) + " by "
                    + Quote.whole(put) + Quote.styles(put) + ".";
            case Delete(var where, var old, var which, var of, var before, var after) -> "In " + where.english() + " delete "
                    + occurrence(which, of) + Quote.shortened(old) + context(of, before, after) + ".";
            case Insert(var where, var anchor, var which, var of, var atEnd, var put) -> place(where, anchor, which, of, atEnd)
                    + " insert " + Quote.whole(put) + Quote.styles(put) + ".";
            case Restyle(var where, var old, var put, var which, var of) -> "In " + where.english() + " set "
                    + occurrence(which, of) + (put.stream().map(Token::style).distinct().count() == 1
                            ? Quote.whole(old) + " " + Quote.style(put.getFirst().style())
                            : Quote.whole(old) + " in other type" + Quote.styles(put))
                    + ".";
            case NewBlock(var behind, var nth, var form, var words) -> behind(behind, nth, "Insert") + " a new " + form(form)
                    + ": " + Quote.whole(words) + Quote.styles(words);
            case DeleteBlock(var where, var words) -> where.kind() == Kind.HEADING || where.kind() == Kind.ITEM
                    ? "Delete " + where.english() + "."
                    : "Delete " + where.english() + ": " + Quote.shortened(words);
            case MoveBlock(var where, var behind, var nth) -> "Move " + where.english() + (nth > 1
                    ? " behind that"
                    : behind == null ? " to the beginning" : " behind " + behind.english()) + ".";
            case Recast(var where, var was, var becomes) -> recast(where, was, becomes);
        };
    }

    private static String occurrence(int which, int of) {
        if (of == 1) {
            return "";
        }
        return switch (which) {
            case 1 -> "the first ";
            case 2 -> "the second ";
            case 3 -> "the third ";
            default -> "number " + which + " of the places that say ";
        };
    }

    private static String context(int of, String before, String after) {
        if (of == 1) {
            return "";
        }
        return before.isEmpty() ? " (before " + Quote.marked(after) + ")" : " (after " + Quote.marked(before) + ")";
    }

    private static String place(Where where, String anchor, int which, int of, boolean atEnd) {
        if (atEnd) {
            return "At the end of " + where.english();
        }
        return anchor.isEmpty()
                ? "At the beginning of " + where.english()
                : "In " + where.english() + ", after " + occurrence(which, of) + Quote.marked(anchor) + ",";
    }

    private static String behind(@Nullable Where behind, int nth, String verb) {
        String small = verb.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + verb.substring(1);
        return nth > 1
                ? "Behind that " + small
                : behind == null
                        ? "At the beginning " + small
                        : "Behind " + behind.english() + " " + small;
    }

    private static String form(Form form) {
        return switch (form.kind()) {
            case TITLE -> "title";
            case HEADING -> form.level() > 1 ? "heading of level " + form.level() : "heading";
            case PARAGRAPH -> "paragraph";
            case CLAUSE -> form.label().isEmpty() ? "clause" : "clause " + form.label();
            case ITEM -> form.level() > 1 ? "point of level " + form.level() : "point";
            case QUOTATION -> "quotation";
        };
    }

    private static String recast(Where where, Form was, Form becomes) {
        boolean sameKind = was.kind() == becomes.kind();
        if (sameKind && was.level() == becomes.level()) {
            return becomes.label().isEmpty()
                    ? "Number " + where.english() + " by its place."
                    : "Give " + where.english() + " the number " + becomes.label() + ".";
        }
        return "Make " + where.english() + " a " + form(becomes)
                + (sameKind && becomes.level() == 1 && becomes.kind() != Kind.CLAUSE ? " of level 1" : "") + ".";
    }
}
