package org.regroup.texts.composites;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.Weave;

/// One text built from the sentences of several motions; it never changes, each step of [Building] gives another.
///
/// Every word either cites the very place of a motion it was taken from, or was written here, and then it may be said to stand
/// for a sentence. A citation that does not say what stands in its motion cannot exist.
///
/// ```java
/// var composite = Composite.begin(source, Locale.UK, List.of(motion14, motion9));
/// var step = composite.building().put(motion9.sentences().getFirst().id(), new Place.Own(null, new BlockId("c1"), clause), act);
/// Coverage.of(composite);     // what became of each of their demands
/// composite.weave();          // for amendments to it; every word credited to its motion
/// ```
///
/// @param source     the composite itself; words written here are credited to it
/// @param motions    whose sentences may go in
/// @param agreements what movers said of sentences that were changed; see [Coverage]
public record Composite(Source source, Locale language, List<SourceMotion> motions, List<CompositeBlock> blocks,
        List<Agreement> agreements, OptionsLog log) {

    public Composite {
        motions = List.copyOf(motions);
        blocks = List.copyOf(blocks);
        agreements = List.copyOf(agreements);
        if (motions.stream().map(SourceMotion::id).distinct().count() < motions.size()) {
            throw new IllegalArgumentException("two motions of one name");
        }
        for (var block : blocks) {
            for (var run : block.piece().runs()) {
                if (!holds(motions, run)) {
                    throw new IllegalArgumentException("\"" + run.plain() + "\" does not come from " + run.origin());
                }
            }
        }
    }

    public static Composite begin(Source source, Locale language, List<SourceMotion> motions) {
        return new Composite(source, language, motions, List.of(), List.of(), OptionsLog.EMPTY);
    }

    private static boolean holds(List<SourceMotion> motions, Run run) {
        return switch (run.origin()) {
            case Origin.Cited cited -> words(motions, cited).filter(run.tokens()::equals).isPresent();
            case Origin.Fitted(var sentence) -> motions.stream().anyMatch(motion -> motion.sentence(sentence).isPresent());
            case Origin.Here _ -> true;
        };
    }

    /// What stands at a place of a motion; empty where there is no such place.
    static Optional<List<Token>> words(List<SourceMotion> motions, Origin.Cited cited) {
        return motions.stream().filter(motion -> motion.id().equals(cited.motion())).findFirst()
                .flatMap(motion -> motion.text().block(cited.block()))
                .filter(block -> 0 <= cited.from() && cited.from() < cited.to() && cited.to() <= block.tokens().size())
                .map(block -> block.tokens().subList(cited.from(), cited.to()));
    }

    public Optional<SourceMotion> motion(String id) {
        return motions.stream().filter(motion -> motion.id().equals(id)).findFirst();
    }

    public Optional<Sentence> sentence(SentenceId id) {
        return motion(id.motion()).flatMap(motion -> motion.sentence(id));
    }

    public Optional<CompositeBlock> block(BlockId id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /// The steps that can be taken from here.
    public Building building() {
        return new Building(this);
    }

    /// What can be done about what was proposed or dropped.
    public Options options() {
        return new Options(this);
    }

    /// How it reads.
    public Text text() {
        return new Text(language, blocks.stream().map(CompositeBlock::block).toList());
    }

    /// The same as a text that can be amended, each word credited to its motion, those written here to the composite, and
    /// those written so that a sentence fits to both.
    public Weave weave() {
        return Weave.of(text(), credits(), Credit.of(source));
    }

    /// Whom it is owed to, for each block and each token of it.
    public List<List<List<Credit>>> credits() {
        var credits = new ArrayList<List<List<Credit>>>();
        for (var block : blocks) {
            var ofBlock = new ArrayList<List<Credit>>();
            for (var run : block.piece().runs()) {
                run.tokens().forEach(_ -> ofBlock.add(credits(run.origin())));
            }
            credits.add(ofBlock);
        }
        return credits;
    }

    private List<Credit> credits(Origin origin) {
        return switch (origin) {
            case Origin.Cited cited -> List.of(credit(cited.motion()));
            case Origin.Fitted(var sentence) -> List.of(credit(sentence.motion()), Credit.of(source));
            case Origin.Here _ -> List.of(Credit.of(source));
        };
    }

    private Credit credit(String motion) {
        return Credit.of(motion(motion).orElseThrow().source());
    }
}
