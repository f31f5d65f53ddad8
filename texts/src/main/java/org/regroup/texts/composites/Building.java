package org.regroup.texts.composites;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.regroup.texts.AmendmentId;
import org.regroup.texts.BlockId;
import org.regroup.texts.Edits;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.reading.AuthorsEdit;

/// What can be done to the words of a composite. Each step leaves it as it was and gives another, with the sentences of which
/// words were lost by it, or says why it cannot be done.
///
/// A space that is needed beside words put in is put in too, and one too many goes with words taken out.
public final class Building {

    private final Composite composite;
    private final Blocks blocks;

    Building(Composite composite) {
        this.composite = composite;
        this.blocks = new Blocks(composite.blocks());
    }

    /// Puts a sentence in.
    public Step put(SentenceId id, Place place, Act act) {
        return composite.sentence(id).map(sentence -> put(id.motion(), id.block(), id.from(), sentence.to(), place, act))
                .orElseGet(() -> Blocks.no(Step.Why.NO_SUCH_SENTENCE, id));
    }

    /// Puts in what stands between two gaps of a motion: a part of a sentence, or several.
    public Step put(String motion, BlockId block, int from, int to, Place place, Act act) {
        var cited = new Origin.Cited(motion, block, from, to);
        return Composite.words(composite.motions(), cited)
                .map(words -> put(new Piece(List.of(new Run(words, cited))), place, act))
                .orElseGet(() -> Blocks.no(Step.Why.NO_SUCH_SENTENCE, cited));
    }

    /// Puts in words of the composite's own.
    public Step write(List<Token> words, Place place, Act act) {
        return words.stream().allMatch(Token::isSpace)
                ? Blocks.no(Step.Why.NOTHING_THERE, "")
                : put(Piece.here(words), place, act);
    }

    Step put(Piece piece, Place place, Act act) {
        var no = blocks.refuses(place);
        return no != null
                ? no
                : taken(blocks.put(place, spaced(piece, place)),
                        composite.log().begin(LogEntry.Kind.PUT_IN, act, piece, place, null));
    }

    /// Moves what stands between two gaps. Nothing is lost by it and nothing logged.
    ///
    /// @param place as it is before they are moved
    public Step move(BlockId block, int from, int to, Place place) {
        var no = blocks.refuses(block, from, to);
        if (no != null) {
            return no;
        }
        var around = Spacing.around(blocks.piece(block).tokens(), from, to);
        boolean all = around[1] - around[0] == blocks.piece(block).size();
        if (place instanceof Place.In(var in, int gap) && in.equals(block) && (all || from < gap && gap < to)) {
            return Blocks.no(Step.Why.INTO_ITSELF, gap);
        }
        var left = blocks.cut(block, around[0], around[1]);
        var there = place instanceof Place.In(var in, int gap) && in.equals(block)
                ? new Place.In(in, gap <= around[0] ? gap : Math.max(around[0], gap - (around[1] - around[0])))
                : place;
        var refused = left.refuses(there);
        return refused != null
                ? refused
                : taken(left.put(there, spaced(left, blocks.piece(block).part(from, to), there)), composite.log());
    }

    /// Takes out what stands between two gaps. It stays in the log as an option that can be restored.
    public Step drop(BlockId block, int from, int to, Act act) {
        var no = blocks.refuses(block, from, to);
        if (no != null) {
            return no;
        }
        var around = Spacing.around(blocks.piece(block).tokens(), from, to);
        var place = blocks.place(block, around[0], around[1]);
        var left = blocks.cut(block, around[0], around[1]);
        return taken(left,
                composite.log().begin(LogEntry.Kind.DROPPED, act, blocks.piece(block).part(around[0], around[1]), place,
                        left.get(block).map(rest -> Fingerprint.of(rest.piece().tokens())).orElse(null)));
    }

    /// Takes out all that stands for a sentence; words that stand apart become options of their own.
    public Step drop(SentenceId id, Act act) {
        var sentence = composite.sentence(id);
        if (sentence.isEmpty()) {
            return Blocks.no(Step.Why.NO_SUCH_SENTENCE, id);
        }
        var left = composite;
        for (var found = Stretch.first(left, sentence.get()); found.isPresent(); found = Stretch.first(left, sentence.get())) {
            var stretch = found.get();
            switch (left.building().drop(stretch.block(), stretch.from(), stretch.to(), act)) {
                case Step.Taken(var next, var _) -> left = next;
                case Step.Refused refused -> {
                    return refused;
                }
            }
        }
        return left == composite ? Blocks.no(Step.Why.NOT_IN, id) : taken(new Blocks(left.blocks()), left.log());
    }

    /// Says that words written here stand for a sentence.
    public Step fit(BlockId block, int from, int to, SentenceId id) {
        var no = blocks.refuses(block, from, to);
        if (no != null) {
            return no;
        }
        if (composite.sentence(id).isEmpty()) {
            return Blocks.no(Step.Why.NO_SUCH_SENTENCE, id);
        }
        var part = blocks.piece(block).part(from, to);
        if (part.runs().stream().anyMatch(run -> run.origin() instanceof Origin.Cited)) {
            return Blocks.no(Step.Why.CITED_ALREADY, part.plain());
        }
        var fitted = new Piece(List.of(new Run(part.tokens(), new Origin.Fitted(id))));
        return taken(blocks.exchanged(block, from, to, fitted), composite.log());
    }

    /// Takes over a text somebody has edited freely: words that stay keep their source, others are the composite's own.
    ///
    /// @param edited the whole text as it shall read
    public Step rewrite(Text edited, Act act) {
        return rewrite(AuthorsEdit.read(composite.text(), edited, new AmendmentId("here")), act);
    }

    /// The same where it is known what was changed. A sentence that loses its last word by it is logged as dropped.
    ///
    /// @param hunks written on [Composite#text]
    public Step rewrite(List<Hunk> hunks, Act act) {
        if (hunks.isEmpty()) {
            return Blocks.no(Step.Why.CHANGES_NOTHING, "");
        }
        var step = taken(blocks.rewritten(hunks, Edits.apply(composite.text(), hunks).blocks()), composite.log());
        var log = composite.log();
        for (var loss : step.losses()) {
            if (loss.after() == 0) {
                log = log.begin(LogEntry.Kind.DROPPED, act, standing(loss.sentence()), null, null);
            }
        }
        return taken(new Blocks(step.composite().blocks()), log);
    }

    /// All that stands for a sentence.
    private Piece standing(SentenceId id) {
        var sentence = composite.sentence(id).orElseThrow();
        var runs = new ArrayList<Run>();
        for (var block : blocks.all()) {
            for (var run : block.piece().runs()) {
                if (Coverage.cites(run, sentence)) {
                    runs.add(run.origin() instanceof Origin.Cited(var _, var _, int from, int _)
                            ? run.part(Math.max(0, id.from() - from), Math.min(run.tokens().size(), sentence.to() - from))
                            : run);
                }
            }
        }
        return new Piece(runs);
    }

    /// A mover says that what stands for a sentence of theirs says the same.
    public Step agree(SentenceId id, Act act) {
        var found = Coverage.of(composite).sentences().stream().filter(each -> each.sentence().id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return Blocks.no(Step.Why.NO_SUCH_SENTENCE, id);
        }
        if (found.get().fate() != Fate.CHANGED) {
            return Blocks.no(found.get().fate() == Fate.LEFT_OUT ? Step.Why.NOT_IN : Step.Why.CHANGES_NOTHING, id);
        }
        var agreements = new ArrayList<>(composite.agreements());
        agreements.removeIf(agreement -> agreement.sentence().equals(id));
        agreements.add(new Agreement(id, Coverage.standing(composite, id), act));
        return new Step.Taken(new Composite(composite.source(), composite.language(), composite.motions(), composite.blocks(),
                agreements, composite.log()), List.of());
    }

    /// Adds a motion, or takes it with its sentences told apart otherwise. Its text stays what its movers brought.
    public Step bring(SourceMotion motion) {
        var former = composite.motion(motion.id());
        if (former.isPresent() && !former.get().text().version().equals(motion.text().version())) {
            return Blocks.no(Step.Why.TEXT_CHANGED, motion.id());
        }
        var motions = new ArrayList<>(composite.motions());
        int place = former.map(motions::indexOf).orElse(motions.size());
        if (former.isPresent()) {
            motions.remove(place);
        }
        motions.add(place, motion);
        var fitting = new Blocks(blocks.all().stream().map(block -> new CompositeBlock(block.id(), block.form(),
                new Piece(block.piece().runs().stream().map(run -> fitting(run, motion)).toList()))).toList());
        var agreements = composite.agreements().stream().filter(each -> !each.sentence().motion().equals(motion.id())
                || motion.sentence(each.sentence()).equals(composite.sentence(each.sentence()))).toList();
        return new Step.Taken(new Composite(composite.source(), composite.language(), motions, fitting.all(), agreements,
                composite.log()), List.of());
    }

    /// A run that stands for a sentence stands for the one that now begins there or has taken it in.
    private static Run fitting(Run run, SourceMotion motion) {
        if (!(run.origin() instanceof Origin.Fitted(var id)) || !id.motion().equals(motion.id())) {
            return run;
        }
        var holder = motion.sentences().stream().filter(sentence -> sentence.id().block().equals(id.block())
                && sentence.id().from() <= id.from() && id.from() < sentence.to()).findFirst().orElseThrow();
        return new Run(run.tokens(), new Origin.Fitted(holder.id()));
    }

    /// Lets a motion go its own way, once none of its words stand here; spaces and marks that came from it are then the
    /// composite's own.
    public Step withdraw(String motion) {
        if (composite.motion(motion).isEmpty()) {
            return Blocks.no(Step.Why.NO_SUCH_MOTION, motion);
        }
        if (blocks.all().stream().flatMap(block -> block.piece().runs().stream())
                .anyMatch(run -> motion.equals(run.origin().motion()) && run.words() > 0)) {
            return Blocks.no(Step.Why.STILL_CITED, motion);
        }
        var own = blocks.all().stream().map(block -> new CompositeBlock(block.id(), block.form(), new Piece(block.piece().runs()
                .stream().map(run -> motion.equals(run.origin().motion()) ? new Run(run.tokens(), Origin.HERE) : run).toList())));
        return new Step.Taken(new Composite(composite.source(), composite.language(),
                composite.motions().stream().filter(each -> !each.id().equals(motion)).toList(), own.toList(),
                composite.agreements().stream().filter(each -> !each.sentence().motion().equals(motion)).toList(),
                composite.log()), List.of());
    }

    /// The same with all words that stand for its sentences, which become options of the log.
    public Step withdraw(String motion, Act act) {
        var left = composite;
        for (var sentence : composite.motion(motion).map(SourceMotion::sentences).orElse(List.of())) {
            left = left.building().drop(sentence.id(), act) instanceof Step.Taken(var next, var _) ? next : left;
        }
        return left.building().withdraw(motion);
    }

    Step.Taken taken(Blocks next, OptionsLog log) {
        var built = new Composite(composite.source(), composite.language(), composite.motions(), next.all(),
                composite.agreements(), log);
        var before = Coverage.of(composite).sentences();
        var after = Coverage.of(built).sentences();
        return new Step.Taken(built, IntStream.range(0, before.size())
                .filter(n -> after.get(n).words() < before.get(n).words())
                .mapToObj(n -> new Loss(before.get(n).sentence().id(), before.get(n).words(), after.get(n).words())).toList());
    }

    private Piece spaced(Piece piece, Place place) {
        return spaced(blocks, piece, place);
    }

    private Piece spaced(Blocks into, Piece piece, Place place) {
        if (!(place instanceof Place.In(var block, int gap))) {
            return piece;
        }
        var around = into.piece(block);
        var spaced = piece;
        if (gap > 0) {
            spaced = between(around.part(gap - 1, gap), piece).with(piece);
        }
        return gap < around.size() ? spaced.with(between(piece, around.part(gap, gap + 1))) : spaced;
    }

    /// The space between two pieces, taken from their motion where they stand there one behind the other.
    private Piece between(Piece left, Piece right) {
        var last = left.runs().getLast();
        var first = right.runs().getFirst();
        if (!Spacing.needed(last.tokens().getLast(), first.tokens().getFirst())) {
            return Piece.NONE;
        }
        if (last.origin() instanceof Origin.Cited(var motion, var block, int _, int end)
                && first.origin() instanceof Origin.Cited next) {
            var gap = new Origin.Cited(motion, block, end, end + 1);
            var space = Composite.words(composite.motions(), gap).filter(words -> words.getFirst().isSpace());
            if (space.isPresent() && next.motion().equals(motion) && next.block().equals(block) && next.from() == end + 1) {
                return new Piece(List.of(new Run(space.get(), gap)));
            }
        }
        return Piece.here(List.of(Token.of(" ")));
    }
}
