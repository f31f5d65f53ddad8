package org.regroup.texts.composites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Drafts;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.exchange.CompositeJson;

/// What holds of every composite, however it was built.
class CompositeLawsTest {

    private static final int COMPOSITES = 400;

    @Test
    void nothingIsLostHoweverACompositeIsBuilt() {
        int[] kinds = new int[8];
        for (int seed = 0; seed < COMPOSITES; seed++) {
            var random = new Random(seed);
            var composite = begin(random);
            for (int n = 0; n < 12; n++) {
                int kind = random.nextInt(8);
                if (step(random, composite, kind, n) instanceof Step.Taken(var next, var losses)) {
                    kinds[kind]++;
                    check(composite, next, losses, kind);
                    composite = next;
                }
            }
            assertThat(CompositeJson.read(CompositeJson.write(composite), composite.motions())).isEqualTo(composite);
        }
        assertThat(Arrays.stream(kinds).min().orElseThrow()).isGreaterThan(COMPOSITES / 10);
    }

    private static void check(Composite before, Composite after, List<Loss> losses, int kind) {
        for (var block : after.blocks()) {
            assertThat(block.piece().runs()).isNotEmpty();
            for (int n = 1; n < block.piece().runs().size(); n++) {
                assertThat(block.piece().runs().get(n - 1).continues(block.piece().runs().get(n))).isFalse();
            }
        }
        assertThat(after.weave().text()).isEqualTo(after.text());
        var was = Coverage.of(before).sentences();
        var is = Coverage.of(after).sentences();
        assertThat(is).extracting(each -> each.sentence().id()).doesNotHaveDuplicates()
                .containsExactlyElementsOf(after.motions().stream().flatMap(motion -> motion.sentences().stream())
                        .map(Sentence::id).toList());
        is.forEach(each -> assertThat(each.cited()).isEqualTo(standing(after, each.sentence())));
        is.forEach(each -> assertThat(each.fate()).isEqualTo(fate(after, each)));
        for (int n = 0; n < was.size(); n++) {
            var id = was.get(n).sentence().id();
            var loss = losses.stream().filter(each -> each.sentence().equals(id)).findFirst();
            assertThat(loss.map(Loss::after)).isEqualTo(is.get(n).words() < was.get(n).words()
                    ? Optional.of(is.get(n).words())
                    : Optional.empty());
        }
        if (kind == 2) {
            assertThat(losses).isEmpty();
        }
        assertThat(after.log().entries().subList(0, before.log().entries().size())).isEqualTo(before.log().entries());
        // words said to stand for one sentence may be said to stand for another
        if (kind != 6 && losses.stream().anyMatch(loss -> loss.after() == 0)) {
            assertThat(after.log().entries().getLast().kind()).isEqualTo(LogEntry.Kind.DROPPED);
        }
    }

    /// The words of a sentence that stand, place by place.
    private static int standing(Composite composite, Sentence sentence) {
        var places = new HashSet<Integer>();
        for (var block : composite.blocks()) {
            for (var run : block.piece().runs()) {
                if (run.origin() instanceof Origin.Cited(var motion, var in, int from, int _)
                        && motion.equals(sentence.id().motion()) && in.equals(sentence.id().block())) {
                    IntStream.range(0, run.tokens().size()).filter(n -> run.tokens().get(n).isWord())
                            .forEach(n -> places.add(from + n));
                }
            }
        }
        places.removeIf(place -> place < sentence.id().from() || place >= sentence.to());
        return places.size();
    }

    private static Fate fate(Composite composite, Coverage.OfSentence sentence) {
        String words = sentence.sentence().plain().replaceAll("(?<=.)[ .,]+$", "");
        boolean used = composite.blocks().stream().flatMap(block -> block.piece().runs().stream())
                .anyMatch(run -> run.origin() instanceof Origin.Cited(var motion, var block, int from, int to)
                        && motion.equals(sentence.sentence().id().motion()) && block.equals(sentence.sentence().id().block())
                        && sentence.sentence().shared(from, to) > 0
                        && Block.plain(run.tokens().subList(Math.max(0, sentence.sentence().id().from() - from),
                                Math.min(run.tokens().size(), sentence.sentence().to() - from))).contains(words));
        return used ? Fate.USED : sentence.words() == 0 ? Fate.LEFT_OUT : Fate.CHANGED;
    }

    @Test
    void whatIsDroppedAndRestoredIsAsItWas() {
        int restored = 0;
        for (int seed = 0; seed < COMPOSITES; seed++) {
            var random = new Random(seed);
            var composite = begin(random);
            for (int n = 0; n < 8; n++) {
                if (step(random, composite, random.nextInt(8), n) instanceof Step.Taken(var next, var _)) {
                    composite = next;
                }
            }
            if (step(random, composite, 3, 99) instanceof Step.Taken(var dropped, var _)) {
                int option = dropped.log().entries().getLast().option();
                var back = (Step.Taken) dropped.options().restore(option, Heat.ACT);
                assertThat(back.composite().blocks()).isEqualTo(composite.blocks());
                assertThat(back.composite().text().version()).isEqualTo(composite.text().version());
                assertThat(Coverage.of(back.composite())).isEqualTo(Coverage.of(composite));
                restored++;
            }
        }
        assertThat(restored).isGreaterThan(COMPOSITES / 2);
    }

    private static Composite begin(Random random) {
        var motions = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(n -> SourceMotion.of(
                new Source(Source.Kind.MOTION, "m" + n, List.of("org " + n)), Drafts.random(random, 1 + random.nextInt(2))))
                .toList();
        return Composite.begin(Heat.SOURCE, Locale.UK, motions);
    }

    private static Step step(Random random, Composite composite, int kind, int n) {
        var sentences = composite.motions().stream().flatMap(motion -> motion.sentences().stream()).toList();
        var none = new Step.Refused(Step.Why.NOTHING_THERE, "");
        if (sentences.isEmpty() || kind > 1 && composite.blocks().isEmpty()) {
            return none;
        }
        var sentence = sentences.get(random.nextInt(sentences.size())).id();
        if (kind <= 1) {
            return composite.building().put(sentence, place(random, composite, n), Heat.ACT);
        }
        var block = composite.blocks().get(random.nextInt(composite.blocks().size()));
        int size = block.piece().size();
        int from = random.nextInt(size);
        int to = from + random.nextInt(Math.min(size - from, 20)) + 1;
        var building = composite.building();
        return switch (kind) {
            case 2 -> building.move(block.id(), from, to, place(random, composite, n));
            case 3 -> building.drop(block.id(), from, to, Heat.ACT);
            case 4 -> building.write(Drafts.tokens(Drafts.sentence(random, 1 + random.nextInt(3)).strip()),
                    place(random, composite, n), Heat.ACT);
            case 5 -> building.rewrite(List.of(hunk(random, block.block(), from, to)), Heat.ACT);
            case 6 -> building.fit(block.id(), from, from + 1, sentence);
            default -> rewritten(random, composite);
        };
    }

    private static Hunk hunk(Random random, Block block, int from, int to) {
        return random.nextInt(5) == 0
                ? Hunk.DeleteBlock.of(block)
                : Hunk.Replace.of(block, from, to, Drafts.tokens("instead" + random.nextInt(9)));
    }

    /// Somebody edits the text: a word changed here and there, two blocks exchanged.
    private static Step rewritten(Random random, Composite composite) {
        var blocks = new ArrayList<Block>();
        for (var block : composite.text().blocks()) {
            var tokens = new ArrayList<Token>(block.tokens());
            tokens.set(random.nextInt(tokens.size()), Token.of("anew"));
            blocks.add(new Block(block.id(), block.form(), tokens));
        }
        Collections.rotate(blocks, random.nextInt(2));
        return composite.building().rewrite(new Text(composite.language(), blocks), Heat.ACT);
    }

    private static Place place(Random random, Composite composite, int n) {
        var blocks = composite.blocks();
        if (blocks.isEmpty() || random.nextInt(3) == 0) {
            var after = blocks.isEmpty() || random.nextInt(4) == 0 ? null : blocks.get(random.nextInt(blocks.size())).id();
            return new Place.Own(after, new BlockId("k" + n), Form.clause(""));
        }
        var block = blocks.get(random.nextInt(blocks.size()));
        return new Place.In(block.id(), random.nextInt(block.piece().size() + 1));
    }
}
