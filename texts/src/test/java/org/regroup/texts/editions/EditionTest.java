package org.regroup.texts.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Drafts;
import org.regroup.texts.Form;
import org.regroup.texts.Text;

class EditionTest {

    private static final Text MOTION = Drafts.clauses(
            "This alliance holds that warmth in winter is a need, and that no household should be disconnected from heating.",
            "We ask every landlord and every supplier in the seven towns to sign a pledge to that effect.");

    @Test
    void aLineTakesAsManyWordsAsFitAndTheSpaceBehindThemMayStandOut() {
        assertThat(Edition.print(MOTION, 40, 1).lines()).extracting(Line::words).containsExactly(
                "This alliance holds that warmth in ",
                "winter is a need, and that no household ",
                "should be disconnected from heating.",
                "We ask every landlord and every supplier ",
                "in the seven towns to sign a pledge to ",
                "that effect.");
    }

    @Test
    void aLineKnowsItsWords() {
        var line = Edition.print(MOTION, 40, 1).line(5).orElseThrow();
        var block = MOTION.block(line.block()).orElseThrow();
        assertThat(line.block()).isEqualTo(new BlockId("c2"));
        assertThat(Block.plain(block.tokens().subList(line.from(), line.to()))).isEqualTo(line.words());
        assertThat(Edition.print(MOTION, 40, 1).line(0)).isEmpty();
        assertThat(Edition.print(MOTION, 40, 1).line(7)).isEmpty();
    }

    @Test
    void aWideCharacterTakesTwoColumnsAndAnAccentNone() {
        assertThat(lines("団結基金を設立する", 6)).containsExactly("団結基", "金を設", "立する");
        assertThat(lines("e\u0301e\u0301e\u0301e\u0301", 2)).containsExactly("e\u0301e\u0301", "e\u0301e\u0301");
        assertThat(lines("👩‍🔧👩‍🔧☂️", 4)).containsExactly("👩‍🔧👩‍🔧", "☂️");
        assertThat(lines("ｱｲｳｴ", 4)).containsExactly("ｱｲｳｴ");
    }

    @Test
    void aCharacterWiderThanTheLineStillStandsInIt() {
        assertThat(lines("団結a", 1)).containsExactly("団", "結", "a");
    }

    @Test
    void noBreakSpacesAndEnforcedLineEndsAreKept() {
        assertThat(lines("pay £\u00A040\u00A0000 now", 9)).containsExactly("pay ", "£\u00A040\u00A0000 ", "now");
        assertThat(lines("one\ntwo", 80)).containsExactly("one\n", "two");
    }

    @Test
    void rightToLeftTextStaysInItsLogicalOrder() {
        assertThat(lines("صندوق تضامن مشترك", 12)).containsExactly("صندوق تضامن ", "مشترك");
    }

    @Test
    void anEmptyBlockIsAnEmptyLine() {
        var edition = Edition.print(Drafts.clauses("one", "", "two"), 10, 1);
        assertThat(edition.line(2)).contains(new Line(2, new BlockId("c2"), 0, 0, ""));
        assertThat(edition.line(3).orElseThrow().words()).isEqualTo("two");
    }

    @Test
    void everyCharacterStandsInOneLineAndEveryTokenWhereItIsSaidTo() {
        var random = new Random(4_2026);
        for (int n = 0; n < 2_000; n++) {
            var text = Drafts.random(random, 1 + random.nextInt(6));
            int width = 1 + random.nextInt(40);
            var edition = Edition.print(text, width, 1);
            for (var block : text.blocks()) {
                var lines = edition.lines().stream().filter(line -> line.block().equals(block.id())).toList();
                assertThat(lines.stream().map(Line::words).collect(Collectors.joining())).isEqualTo(block.plain());
                int end = 0;
                for (var line : lines) {
                    assertThat(Block.plain(block.tokens().subList(line.from(), line.to()))).contains(line.words());
                    assertThat(line.from()).isBetween(end - 1, end);
                    assertThat(block.tokens().isEmpty() || line.to() > line.from()).isTrue();
                    end = line.to();
                    assertThat(columns(line.words().stripTrailing(), text.language())).satisfiesAnyOf(
                            columns -> assertThat(columns).isLessThanOrEqualTo(width),
                            _ -> assertThat(line.words().codePoints().count()).isLessThanOrEqualTo(4));
                }
                assertThat(end).isEqualTo(block.tokens().size());
                for (int gap = 0; gap < block.tokens().size(); gap++) {
                    var line = edition.lineOf(block.id(), gap).orElseThrow();
                    assertThat(line.from() <= gap && gap < line.to()).isTrue();
                }
                assertThat(edition.lineOf(block.id(), block.tokens().size())).contains(lines.getLast());
                assertThat(edition.lineOf(block.id(), block.tokens().size() + 1)).isEmpty();
            }
        }
    }

    @Test
    void aWordMovesDownOnlyWhereItWouldNotHaveFitted() {
        var random = new Random(81);
        for (int n = 0; n < 500; n++) {
            var block = Drafts.block("b", Form.PARAGRAPH, words(random));
            int width = 10 + random.nextInt(20);
            var lines = Edition.print(new Text(Locale.UK, java.util.List.of(block)), width, 1).lines();
            for (int k = 1; k < lines.size(); k++) {
                String next = lines.get(k).words().split(" ", 2)[0];
                assertThat((lines.get(k - 1).words() + next).length()).isGreaterThan(width);
            }
        }
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (int n = 0; n < 40; n++) {
            words.append("abcdefghi", 0, 1 + random.nextInt(9)).append(' ');
        }
        return words.toString();
    }

    private static int columns(String words, Locale language) {
        return Columns.before(words, language)[words.length()];
    }

    private static java.util.List<String> lines(String words, int width) {
        var text = new Text(Locale.ROOT, java.util.List.of(Drafts.block("b", Form.PARAGRAPH, words)));
        return Edition.print(text, width, 1).lines().stream().map(Line::words).toList();
    }
}
