package org.regroup.platform.motions.amending;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Edits;
import org.regroup.texts.Hunk;
import org.regroup.texts.Rebase;
import org.regroup.texts.Region;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.exchange.Markdown;
import org.regroup.texts.exchange.Note;
import org.regroup.texts.exchange.Reading;
import org.regroup.texts.reading.AuthorsEdit;

/// What the words somebody has written would change: read once, and confirmed by their author.
///
/// @param base    the text they were written on
/// @param hunks   the changes, at places of `base`; empty where nothing is changed
/// @param rebase  what has become of them on the text as it stands; null where nothing is changed or the text they were written
///                on has been taken back
/// @param notes   what of the words could not be kept as it was
/// @param written the amendment as written; null where nothing is changed
/// @param lineage what it amends besides the text
record Proposal(Text base, List<Hunk> hunks, @Nullable Rebase rebase, List<Note> notes, @Nullable Amendment written,
        List<Amendment> lineage) {

    /// What the editor starts with: the text, or the text as an amendment would make it.
    static Optional<Text> start(Proceedings all, @Nullable MotionAmendment parent) {
        return parent == null ? Optional.of(all.text()) : base(all, parent.content());
    }

    /// The text an amendment makes of the version it was written on.
    private static Optional<Text> base(Proceedings all, Amendment parent) {
        return all.history(parent.base()).map(history -> Edits.apply(history.at(parent.base()), parent.hunks()));
    }

    /// Reads what somebody has written.
    ///
    /// @param parent the amendment amended, as it reads now
    /// @return empty where the version it was written on is no longer part of the history
    static Optional<Proposal> of(Proceedings all, @Nullable MotionAmendment parent, Draft draft, AmendmentId name) {
        var base = parent == null
                ? all.history(draft.base()).map(history -> history.at(draft.base()))
                : base(all, parent.content()).filter(text -> text.version().equals(draft.base()));
        return base.map(text -> of(all, text, parent, draft, name));
    }

    private static Proposal of(Proceedings all, Text base, @Nullable MotionAmendment parent, Draft draft, AmendmentId name) {
        var lineage = parent == null ? List.<Amendment>of() : List.of(parent.content());
        Locale language = base.language();
        return switch (Markdown.open(draft.writing().text(), language, "n" + draft.id().toString().substring(24) + "-")) {
            case Reading.Refused<Text>(var grounds) -> new Proposal(base, List.of(), null, grounds, null, lineage);
            case Reading.Read<Text>(var edited, var notes) -> {
                var hunks = AuthorsEdit.read(base, edited, name);
                if (hunks.isEmpty()) {
                    yield new Proposal(base, hunks, null, notes, null, lineage);
                }
                var amendment = new Amendment(name, base.version(), parent == null ? null : parent.key(), hunks,
                        draft.writing().reason(), draft.writing().divisible());
                var history = all.history(lineage.isEmpty() ? base.version() : lineage.getFirst().base()).orElseThrow();
                yield new Proposal(base, hunks, all.weave().rebase(amendment, lineage, history), notes, amendment, lineage);
            }
        };
    }

    /// The same on the text as it stands, for one that stands there.
    static Proposal on(Text text, Proposal written) {
        var hunks = Proceedings.hunks(Objects.requireNonNull(written.rebase()));
        return new Proposal(text, hunks, written.rebase(), written.notes(), written.written(), written.lineage());
    }

    /// The text as it would read.
    Text after() {
        return Edits.apply(base, hunks);
    }

    /// Whether the words were not read at all; the notes say why.
    boolean unreadable() {
        return notes.stream().anyMatch(note -> note.kind() == Note.Kind.TOO_LONG || note.kind() == Note.Kind.TOO_MANY_BLOCKS);
    }

    boolean changesNothing() {
        return hunks.isEmpty();
    }

    /// Whether it can be tabled as it is: it changes something and stands on the text as it is.
    boolean stands() {
        return rebase != null && switch (rebase) {
            case Rebase.Clean _,Rebase.Shifted _ -> true;
            case Rebase.AlreadySatisfied _ -> false;
            case Rebase.Moot(var regions) -> waitsOnly(regions);
            case Rebase.Conflicted(var regions, _) -> waitsOnly(regions);
        };
    }

    /// An amendment to an amendment waits for that one; that is no conflict.
    static boolean waitsOnly(List<Region> regions) {
        return regions.stream().allMatch(region -> region.why() == Region.Why.WAITS_FOR_PARENT);
    }

    /// How many words it puts in and takes out.
    static Words words(Text base, List<Hunk> hunks) {
        int in = 0;
        int out = 0;
        for (var hunk : hunks) {
            switch (hunk) {
                case Hunk.Replace replace -> {
                    in += count(replace.put());
                    out += base.block(replace.block()).map(block -> count(block.tokens().subList(replace.from(), replace.to())))
                            .orElse(0);
                }
                case Hunk.InsertBlock insert -> in += insert.block().words();
                case Hunk.DeleteBlock delete -> out += base.block(delete.block()).map(block -> block.words()).orElse(0);
                case Hunk.MoveBlock _,Hunk.Recast _ -> {
                }
            }
        }
        return new Words(in, out);
    }

    private static int count(List<Token> tokens) {
        return (int) tokens.stream().filter(Token::isWord).count();
    }

    /// Words put in and taken out.
    record Words(int in, int out) {}
}
