package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.MotionTerm;
import org.regroup.platform.motions.TermsInText;
import org.regroup.platform.shared.piece.Run;
import org.regroup.platform.shared.piece.Run.Change;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Meeting;
import org.regroup.texts.Token;
import org.regroup.texts.Woven;
import org.regroup.texts.terms.Occurrence;

/// Lays changes that are still open over a text as it stands, so that all of them can be read in one place.
///
/// Words follow each other as they would if everything were adopted: what replaces words stands behind them, what is put in
/// stands before its right neighbour. A stretch is signed once, behind its last word.
final class Tracked {

    /// An open amendment, on the version that is shown.
    record Open(Change change, List<Hunk> hunks) {}

    /// A block of the page.
    ///
    /// @param whose those who change it, decided or open, each once
    /// @param is    whether it stands in the text as it is
    record Line(BlockId id, Form form, List<Run> runs, List<Change> whose, boolean is) {}

    private enum Kind {
        KEPT, IN, OUT
    }

    private record Piece(Kind kind, List<Change> changes, String text, boolean meets, @Nullable Occurrence term) {

        Piece(Kind kind, List<Change> changes, String text, boolean meets) {
            this(kind, changes, text, meets, null);
        }

        boolean joins(Piece next) {
            return kind == next.kind && changes.equals(next.changes) && meets == next.meets && Objects.equals(term, next.term);
        }
    }

    private final Function<Credit, @Nullable Change> whose;
    private final List<Open> open;
    private final List<Meeting> meetings;
    private final TermsInText terms;

    private Tracked(Function<Credit, @Nullable Change> whose, List<Open> open, List<Meeting> meetings, TermsInText terms) {
        this.whose = whose;
        this.open = open;
        this.meetings = meetings;
        this.terms = terms;
    }

    /// @param whose    shows a decided change; null for words that shall not stand out
    /// @param meetings places to be marked, in gaps of the version that is shown
    static List<Line> lines(List<Woven> text, Function<Credit, @Nullable Change> whose, List<Open> open, List<Meeting> meetings) {
        return lines(text, whose, open, meetings, TermsInText.NONE);
    }

    /// @param terms words of the glossary in the version that is shown; they stand out where nobody changes them
    static List<Line> lines(List<Woven> text, Function<Credit, @Nullable Change> whose, List<Open> open, List<Meeting> meetings,
            TermsInText terms) {
        var tracked = new Tracked(whose, open, meetings, terms);
        var lines = new ArrayList<Line>(tracked.putBehind(null));
        for (var block : text) {
            lines.add(tracked.line(block));
            lines.addAll(tracked.putBehind(block.id()));
        }
        return lines;
    }

    /// The blocks that open amendments would put there.
    private List<Line> putBehind(@Nullable BlockId after) {
        return hunks(Hunk.InsertBlock.class).filter(one -> Objects.equals(one.hunk().after(), after)).map(one -> {
            var block = one.hunk().block();
            var pieces = List.of(new Piece(Kind.IN, List.of(one.change()), block.plain(), false));
            return new Line(block.id(), block.form(), runs(pieces), List.of(one.change()), false);
        }).toList();
    }

    private Line line(Woven block) {
        var pieces = joined(seen(joined(pieces(block))));
        var whose = Stream
                .concat(pieces.stream().flatMap(piece -> piece.changes().stream()),
                        open.stream().filter(one -> one.hunks().stream().anyMatch(hunk -> moves(hunk, block.id())))
                                .map(Open::change))
                .distinct().toList();
        return new Line(block.id(), block.form(), runs(pieces), whose, block.out() == null);
    }

    private static boolean moves(Hunk hunk, BlockId id) {
        return switch (hunk) {
            case Hunk.MoveBlock move -> move.block().equals(id);
            case Hunk.Recast recast -> recast.block().equals(id);
            case Hunk.Replace _,Hunk.InsertBlock _,Hunk.DeleteBlock _ -> false;
        };
    }

    private List<Piece> pieces(Woven block) {
        var pieces = new ArrayList<Piece>();
        var id = block.id();
        int gap = 0;
        for (var run : block.runs()) {
            if (!run.stands()) {
                struck(run).ifPresent(pieces::add);
                continue;
            }
            var in = run.in().stream().map(whose).filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
            for (var token : run.tokens()) {
                put(pieces, id, gap, true);
                pieces.add(token(token, id, gap, in));
                gap++;
                put(pieces, id, gap, false);
            }
        }
        if (block.out() == null) {
            put(pieces, id, gap, true);
        }
        return pieces;
    }

    /// Words that a decision took out; nothing where that shall not be shown.
    private Optional<Piece> struck(Woven.Run run) {
        var out = run.out() == null ? null : whose.apply(run.out());
        return out == null
                ? Optional.empty()
                : Optional.of(new Piece(Kind.OUT, List.of(out), Block.plain(run.tokens()), false));
    }

    private Piece token(Token token, BlockId id, int gap, List<Change> in) {
        var out = strikes(id, gap);
        var kind = !out.isEmpty() ? Kind.OUT : in.isEmpty() ? Kind.KEPT : Kind.IN;
        return new Piece(kind, out.isEmpty() ? in : out, token.text(), met(id, gap, gap + 1),
                kind == Kind.KEPT ? terms.at(id, gap) : null);
    }

    /// What open amendments put in at a gap: replacements for words before it, or insertions.
    private void put(List<Piece> pieces, BlockId id, int gap, boolean inserts) {
        hunks(Hunk.Replace.class)
                .filter(one -> one.hunk().block().equals(id) && one.hunk().to() == gap && one.hunk().inserts() == inserts
                        && !one.hunk().deletes())
                .forEach(one -> pieces.add(new Piece(Kind.IN, List.of(one.change()), Block.plain(one.hunk().put()),
                        met(id, one.hunk().from(), one.hunk().to()))));
    }

    private List<Change> strikes(BlockId id, int gap) {
        return open.stream().filter(one -> one.hunks().stream().anyMatch(hunk -> strikes(hunk, id, gap))).map(Open::change)
                .toList();
    }

    private static boolean strikes(Hunk hunk, BlockId id, int gap) {
        return switch (hunk) {
            case Hunk.Replace replace -> replace.block().equals(id) && replace.from() <= gap && gap < replace.to();
            case Hunk.DeleteBlock delete -> delete.block().equals(id);
            case Hunk.InsertBlock _,Hunk.MoveBlock _,Hunk.Recast _ -> false;
        };
    }

    private boolean met(BlockId id, int from, int to) {
        return meetings.stream().anyMatch(meeting -> meeting.block().equals(id)
                && (meeting.from() == 0 && meeting.to() == 0 || meeting.from() <= from && to <= meeting.to()));
    }

    private record Of<H>(Change change, H hunk) {}

    private <H extends Hunk> Stream<Of<H>> hunks(Class<H> type) {
        return open.stream().flatMap(one -> one.hunks().stream().filter(type::isInstance)
                .map(hunk -> new Of<>(one.change(), type.cast(hunk))));
    }

    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!joined.isEmpty() && joined.getLast().joins(piece)) {
                var last = joined.removeLast();
                joined.add(new Piece(last.kind(), last.changes(), last.text() + piece.text(), last.meets(),
                        last.term()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /// A space that is taken out only because words with spaces of their own stand in its place is not shown.
    private static List<Piece> seen(List<Piece> pieces) {
        var seen = new ArrayList<Piece>();
        for (int n = 0; n < pieces.size(); n++) {
            var piece = pieces.get(n);
            boolean replaced = piece.kind() == Kind.OUT && piece.text().isBlank() && n + 1 < pieces.size()
                    && pieces.get(n + 1).kind() == Kind.IN && pieces.get(n + 1).changes().equals(piece.changes());
            if (!replaced) {
                seen.add(piece);
            }
        }
        return seen;
    }

    private static List<Run> runs(List<Piece> pieces) {
        var runs = new ArrayList<Run>();
        var met = new ArrayList<Run>();
        for (int n = 0; n < pieces.size(); n++) {
            var piece = pieces.get(n);
            var into = piece.meets() ? met : runs;
            if (!piece.meets()) {
                close(met, runs);
            }
            into.add(run(piece));
            signed(pieces, n).forEach(change -> into.add(new Run.Tag(change)));
        }
        close(met, runs);
        return List.copyOf(runs);
    }

    private static void close(List<Run> met, List<Run> runs) {
        if (!met.isEmpty()) {
            runs.add(new Run.Meeting(List.copyOf(met)));
            met.clear();
        }
    }

    private static Run run(Piece piece) {
        return switch (piece.kind()) {
            case KEPT -> piece.term() == null
                    ? new Run.Kept(piece.text())
                    : new Run.Term(piece.text(), MotionTerm.note(piece.term().term()), "");
            case IN -> new Run.Added(together(piece.changes()), piece.text());
            case OUT -> new Run.Removed(together(piece.changes()), piece.text());
        };
    }

    /// Several who want the same words in or out, as one.
    static Change together(List<Change> changes) {
        var first = changes.getFirst();
        return new Change(first.mark(), String.join(", ", changes.stream().map(Change::tag).toList()),
                String.join(", ", changes.stream().map(Change::name).toList()), null);
    }

    /// Whose sign stands behind a piece: theirs whose change does not go on in the next changed words.
    private static List<Change> signed(List<Piece> pieces, int at) {
        var next = pieces.stream().skip(at + 1L).filter(piece -> piece.kind() != Kind.KEPT).findFirst();
        return pieces.get(at).changes().stream()
                .filter(change -> next.isEmpty() || !next.get().changes().contains(change)).toList();
    }
}
