package org.regroup.texts.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Proposals;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;

class NumberingTest {

    @Test
    void clausesWithoutANumberAreCountedAndOthersKeepTheirs() {
        assertThat(shown(Numbering.of(text("a", "b", "c=7", "d", "e=7b", "f")))).isEqualTo("a 1, b 2, c 7, d 8, e 7b, f 9");
    }

    @Test
    void aNumberGivenByAnAuthorFurtherDownIsNotGivenTwice() {
        assertThat(shown(Numbering.of(text("a", "b=3", "c=2", "d")))).isEqualTo("a 1, b 3, c 2, d 4");
    }

    @Test
    void headingsAndParagraphsHaveNoNumber() {
        var paragraph = new Block(new BlockId("p"), Form.PARAGRAPH, List.of());
        var numbering = Numbering.of(new Text(Locale.UK, List.of(paragraph, clause("a"))));
        assertThat(shown(numbering)).isEqualTo("a 1");
        assertThat(numbering.label(new BlockId("p"))).isEmpty();
    }

    @Test
    void clausesPutInTakeALetterAndNothingIsNumberedAnew() {
        var numbering = Numbering.of(text("a=15", "b=16")).after(text("a=15", "x", "y", "b=16"));
        assertThat(shown(numbering)).isEqualTo("a 15, x 15a, y 15b, b 16");
    }

    @Test
    void theNumberOfAClauseTakenOutStaysEmpty() {
        var numbering = Numbering.of(text("a", "b", "c")).after(text("a", "c")).after(text("a", "c", "d"));
        assertThat(shown(numbering)).isEqualTo("a 1, (b 2), c 3, d 4");
        assertThat(shown(Numbering.of(text("a", "b")).after(text("a")).after(text("a", "x")))).isEqualTo("a 1, x 1a, (b 2)");
    }

    @Test
    void aClauseGivenAnotherNumberHasThatOne() {
        var numbering = Numbering.of(text("a=1", "b=2", "c=3")).after(text("a=1", "b=2", "c=7"));
        assertThat(shown(numbering)).isEqualTo("a 1, b 2, c 7");
        assertThat(shown(numbering.after(text("a=1", "b=2", "c=7", "d")))).isEqualTo("a 1, b 2, c 7, d 8");

        var weave = Weave.of(text("a", "b"), new Source(Source.Kind.MOTION, "m", List.of()));
        var recast = new Amendment(new AmendmentId("r"), weave.version(),
                List.of(new Hunk.Recast(new BlockId("b"), Form.clause(""), Form.clause("15b"))));
        var adopted = (Adoption.Adopted) weave.adopt(recast, Credit.of(new Source(Source.Kind.AMENDMENT, "r", List.of())));
        assertThat(shown(Numbering.of(adopted.weave()))).isEqualTo("a 1, b 15b");
    }

    @Test
    void aClauseThatComesBackHasItsNumberAgain() {
        assertThat(shown(Numbering.of(text("a", "b", "c")).after(text("a", "c")).after(text("a", "b", "c"))))
                .isEqualTo("a 1, b 2, c 3");
    }

    @Test
    void thereIsAlwaysANumberBetween() {
        var numbering = Numbering.of(text("a", "b")).after(text("a", "x", "b"));
        assertThat(shown(numbering.after(text("a", "v", "x", "b")))).isEqualTo("a 1, v 1za, x 1a, b 2");
        assertThat(shown(numbering.after(text("a", "x", "v", "b")))).isEqualTo("a 1, x 1a, v 1b, b 2");
        assertThat(shown(numbering.after(text("a", "x", "v", "b")).after(text("a", "x", "w", "v", "b"))))
                .isEqualTo("a 1, x 1a, w 1aa, v 1b, b 2");
        assertThat(shown(numbering.after(text("x", "y", "b")))).isEqualTo("(a 1), x 1a, y 1b, b 2");
        assertThat(shown(Numbering.of(text("a", "b")).after(text("x", "y", "b")))).isEqualTo("x a1, y b1, (a 1), b 2");
    }

    @Test
    void beforeTheFirstALetterStandsInFront() {
        var numbering = Numbering.of(text("a")).after(text("x", "y", "a"));
        assertThat(shown(numbering)).isEqualTo("x a1, y b1, a 1");
        assertThat(shown(numbering.after(text("w", "x", "y", "a")))).isEqualTo("w za1, x a1, y b1, a 1");
    }

    @Test
    void behindZCountingStartsAgain() {
        assertThat(shown(Numbering.of(text("a=3z", "b=4")).after(text("a=3z", "x", "y", "b=4"))))
                .isEqualTo("a 3z, x 3z1, y 3z2, b 4");
    }

    @Test
    void capitalsAreKept() {
        assertThat(shown(Numbering.of(text("a=3A", "b=4")).after(text("a=3A", "x", "b=4")))).isEqualTo("a 3A, x 3B, b 4");
    }

    @Test
    void aMovedClauseKeepsItsNumber() {
        var numbering = Numbering.of(text("a", "b", "c")).after(text("b", "c", "a"));
        assertThat(shown(numbering)).isEqualTo("b 2, c 3, a 1");
        assertThat(shown(numbering.after(text("b", "c", "x", "a")))).isEqualTo("b 2, c 3, x 3a, a 1");
    }

    @Test
    void aNumberThatIsNoneOfOursIsFollowedByADash() {
        assertThat(shown(Numbering.of(text("a=§ x", "b=§ y")).after(text("a=§ x", "n", "m", "b=§ y"))))
                .isEqualTo("a § x, n § x-1, m § x-1-1, b § y");
    }

    @Test
    void anAuthorsNumberForANewClauseStands() {
        assertThat(shown(Numbering.of(text("a", "b")).after(text("a", "x=1c", "b")).after(text("a", "y", "x=1c", "b"))))
                .isEqualTo("a 1, y 1a, x 1c, b 2");
    }

    @Test
    void aNumberOnceAdoptedStaysWhateverIsAdoptedBeforeItLater() {
        var base = text("a", "b");
        var weave = Weave.of(base, new Source(Source.Kind.MOTION, "1", List.of()));
        weave = put(weave, "x", "a");
        weave = put(weave, "y", "a");
        assertThat(shown(Numbering.of(weave))).isEqualTo("a 1, y 1za, x 1a, b 2");
        assertThat(shown(Numbering.of(base).after(weave.text()))).isEqualTo("a 1, y 1a, x 1b, b 2");
    }

    @Test
    void numbersOfAWeaveAreThoseOfItsVersionsInTurn() {
        for (long seed = 0; seed < 500; seed++) {
            var drawn = Proposals.drawn(seed, 8);
            var weave = Weave.of(drawn.base(), new Source(Source.Kind.MOTION, "1", List.of()));
            var numbering = Numbering.of(drawn.base());
            for (var amendment : drawn.amendments()) {
                if (amendment.parent() == null && weave.adopt(amendment,
                        Credit.of(new Source(Source.Kind.AMENDMENT, "", List.of()))) instanceof Adoption.Adopted adopted) {
                    weave = adopted.weave();
                    numbering = numbering.after(weave.text());
                }
            }
            assertThat(weave.beginning()).isEqualTo(drawn.base());
            assertThat(Numbering.of(weave)).isEqualTo(numbering);
        }
    }

    private static Weave put(Weave weave, String name, String after) {
        var amendment = new Amendment(new AmendmentId(name), weave.version(),
                List.of(new Hunk.InsertBlock(new BlockId(after), clause(name))));
        return ((Adoption.Adopted) weave.adopt(amendment, Credit.of(new Source(Source.Kind.AMENDMENT, name, List.of())))).weave();
    }

    @Test
    void numbersStandInOrderAndAreNeverGivenTwiceOrChanged() {
        var random = new Random(15_2026);
        for (int n = 0; n < 3_000; n++) {
            var clauses = new ArrayList<>(clauses(random.nextInt(6)));
            var numbering = Numbering.of(new Text(Locale.UK, clauses));
            for (int step = 0; step < 12; step++) {
                if (random.nextInt(3) == 0 && !clauses.isEmpty()) {
                    clauses.remove(random.nextInt(clauses.size()));
                } else {
                    clauses.add(random.nextInt(clauses.size() + 1), clause("n" + step));
                }
                var next = numbering.after(new Text(Locale.UK, clauses));
                for (var entry : numbering.entries()) {
                    assertThat(next.label(entry.block())).contains(entry.label());
                }
                assertThat(next.entries()).extracting(Numbering.Entry::label).doesNotHaveDuplicates();
                assertThat(next.entries().stream().filter(entry -> !entry.deleted()).map(Numbering.Entry::block))
                        .containsExactlyElementsOf(clauses.stream().map(Block::id).toList());
                if (next.entries().stream().noneMatch(entry -> entry.label().contains("-"))) {
                    assertThat(next.entries()).extracting(entry -> Label.read(entry.label()).orElseThrow()).isSorted();
                }
                numbering = next;
            }
        }
    }

    @Test
    void whatIsPutInAndTakenOutInDifferentPlacesHasTheSameNumbersInEitherOrder() {
        var random = new Random(16_2026);
        for (int n = 0; n < 3_000; n++) {
            int size = 3 + random.nextInt(5);
            var base = clauses(size);
            var out = new BlockId("c" + (1 + random.nextInt(size)));
            int put = 1 + random.nextInt(size);
            int other = 1 + random.nextInt(size);
            if (put == other || base.get(put - 1).id().equals(out) || base.get(other - 1).id().equals(out)) {
                continue;
            }
            assertThat(numbered(base, "x" + put, "y" + other, "-" + out))
                    .isEqualTo(numbered(base, "-" + out, "y" + other, "x" + put))
                    .isEqualTo(numbered(base, "y" + other, "-" + out, "x" + put));
        }
    }

    /// Each step is `-c3` to take c3 out, or `x3` to put x in behind c3.
    private static String numbered(List<Block> base, String... steps) {
        var clauses = new ArrayList<>(base);
        var numbering = Numbering.of(new Text(Locale.UK, clauses));
        for (String step : steps) {
            if (step.startsWith("-")) {
                clauses.removeIf(clause -> clause.id().value().equals(step.substring(1)));
            } else {
                clauses.add(clauses.indexOf(clause("c" + step.substring(1))) + 1, clause(step.substring(0, 1)));
            }
            numbering = numbering.after(new Text(Locale.UK, clauses));
        }
        return shown(numbering);
    }

    private static List<Block> clauses(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count).mapToObj(n -> clause("c" + n)).toList();
    }

    private static Text text(String... clauses) {
        return new Text(Locale.UK, Arrays.stream(clauses).map(NumberingTest::clause).toList());
    }

    private static Block clause(String named) {
        var parts = named.split("=", 2);
        return new Block(new BlockId(parts[0]), Form.clause(parts.length == 1 ? "" : parts[1]), List.of());
    }

    private static String shown(Numbering numbering) {
        return numbering.entries().stream()
                .map(entry -> (entry.deleted() ? "(%s %s)" : "%s %s").formatted(entry.block(), entry.label()))
                .collect(Collectors.joining(", "));
    }
}
