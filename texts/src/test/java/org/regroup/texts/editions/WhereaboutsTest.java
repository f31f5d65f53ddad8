package org.regroup.texts.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Drafts;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Hunk;
import org.regroup.texts.Proposals;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.Trace;
import org.regroup.texts.Weave;
import org.regroup.texts.exchange.EditionJson;
import org.regroup.texts.exchange.Reading;

class WhereaboutsTest {

    private static final Text MOTION = Drafts.clauses("This alliance holds that warmth in winter is a need.",
            "A joint fund shall pay the debts of households in arrears, under the control of those who pay into it.");
    private static final Edition EDITION = Edition.print(MOTION, 30, 2);

    @Test
    void wordsOfALineAreFoundAfterTheTextHasChanged() {
        assertThat(EDITION.line(3).orElseThrow().words()).isEqualTo("A joint fund shall pay the ");
        var weave = adopted(weave(), "A1", Hunk.Replace.of(MOTION.blocks().get(1), 8, 11, Drafts.tokens("lend to")));
        assertThat(Whereabouts.of(EDITION, 3, weave).orElseThrow().english()).isEqualTo(
                "Line 3 of edition 2: \"A joint fund shall\" stands in c2; \"pay the\" was taken out by A1, vote A1.");
    }

    @Test
    void wordsPutInBetweenPartALine() {
        var weave = adopted(weave(), "A1", Hunk.Replace.of(MOTION.blocks().getFirst(), 4, 4, Drafts.tokens("firmly ")));
        var whereabouts = Whereabouts.of(EDITION, 1, weave).orElseThrow();
        assertThat(whereabouts.parts()).containsExactly(
                new Trace.Stands(MOTION.blocks().getFirst().tokens().subList(0, 4), 0, 4),
                new Trace.Stands(MOTION.blocks().getFirst().tokens().subList(4, 8), 6, 10));
        assertThat(whereabouts.unchanged()).isFalse();
        assertThat(Whereabouts.of(EDITION, 2, weave).orElseThrow().unchanged()).isTrue();
    }

    @Test
    void aLineOfABlockTakenOutSaysByWhom() {
        var weave = adopted(weave(), "A1", Hunk.Replace.of(MOTION.blocks().getFirst(), 0, 2, List.of()));
        var block = weave.text().blocks().getFirst();
        var second = new Amendment(new AmendmentId("A2"), weave.version(), List.of(Hunk.DeleteBlock.of(block)));
        var after = ((Adoption.Adopted) weave.adopt(second, credit("A2"))).weave();
        assertThat(Whereabouts.of(EDITION, 1, after).orElseThrow().takenOutBy()).containsExactly(credit("A1"), credit("A2"));
        assertThat(Whereabouts.of(EDITION, 2, after).orElseThrow().takenOutBy()).containsExactly(credit("A2"));
    }

    @Test
    void aLineThatWasNeverPrintedAndATextThatNeverWasAreNotGuessedAt() {
        assertThat(Whereabouts.of(EDITION, 99, weave())).isEmpty();
        assertThat(Whereabouts.of(EDITION, 1, Weave.of(Drafts.clauses("Another."), source("9")))).isEmpty();
        assertThatThrownBy(() -> weave().trace(MOTION.version(), new BlockId("c1"), 3, 99))
                .hasMessageContaining("no gaps 3 to 99");
    }

    @Test
    void anEmptyLineIsSaidToBeEmpty() {
        var text = Drafts.clauses("");
        assertThat(Whereabouts.of(Edition.print(text, 20, 1), 1, Weave.of(text, source("1"))).orElseThrow().english())
                .isEqualTo("Line 1 of edition 1: a line of c1 without words.");
    }

    @Test
    void everyTokenOfEveryLineStandsWhereItIsSaidToOrWasTakenOut() {
        int out = 0;
        for (long seed = 0; seed < 600; seed++) {
            var drawn = Proposals.drawn(seed, 8);
            var random = new Random(seed);
            var weave = Weave.of(drawn.base(), source("1"));
            var editions = new ArrayList<>(List.of(Edition.print(drawn.base(), 1 + random.nextInt(50), 1)));
            for (var amendment : drawn.amendments()) {
                if (amendment.parent() == null
                        && weave.adopt(amendment, credit(amendment.id().value())) instanceof Adoption.Adopted a) {
                    weave = a.weave();
                    editions.add(Edition.print(weave.text(), 1 + random.nextInt(50), editions.size() + 1));
                }
            }
            for (var edition : editions) {
                var printed = weave.at(edition.version());
                for (var line : edition.lines()) {
                    var found = Whereabouts.of(edition, line.number(), weave).orElseThrow();
                    var tokens = found.parts().stream().flatMap(part -> part.tokens().stream()).toList();
                    assertThat(tokens)
                            .isEqualTo(printed.block(line.block()).orElseThrow().tokens().subList(line.from(), line.to()));
                    int end = 0;
                    for (var part : found.parts()) {
                        if (part instanceof Trace.Stands(var words, int from, int to)) {
                            assertThat(from).isGreaterThanOrEqualTo(end);
                            assertThat(tokens(weave.text(), line.block()).subList(from, to)).isEqualTo(words);
                            end = to;
                        } else {
                            out++;
                        }
                    }
                }
                assertThat(EditionJson.read(EditionJson.write(edition))).isEqualTo(edition);
            }
        }
        assertThat(out).isGreaterThan(1_000);
    }

    @Test
    void whatIsNoEditionIsRefused() {
        String json = EditionJson.write(EDITION);
        assertThat(refused(json.replace("\"line\":2", "\"line\":3"))).contains("This is not line 2");
        assertThat(refused(json.replace("\"width\":30", "\"width\":0"))).contains("at least 1");
        assertThat(refused(json.replace("\"words\"", "\"word\""))).contains("\"words\" is missing");
    }

    private static String refused(String json) {
        return ((Reading.Refused<Edition>) EditionJson.open(json)).words();
    }

    private static List<Token> tokens(Text text, BlockId block) {
        return text.block(block).map(Block::tokens).orElse(List.of());
    }

    private static Weave weave() {
        return Weave.of(MOTION, source("14"));
    }

    private static Source source(String id) {
        return new Source(Source.Kind.MOTION, id, List.of());
    }

    private static Credit credit(String name) {
        return new Credit(new Source(Source.Kind.AMENDMENT, name, List.of()), "vote " + name);
    }

    private static Weave adopted(Weave weave, String name, Hunk... hunks) {
        Fingerprint base = weave.version();
        return ((Adoption.Adopted) weave.adopt(new Amendment(new AmendmentId(name), base, List.of(hunks)), credit(name))).weave();
    }
}
