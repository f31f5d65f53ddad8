package org.regroup.texts.composites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.texts.BlockId;
import org.regroup.texts.Drafts;
import org.regroup.texts.Form;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Token;

class SourceMotionTest {

    private static final Source SOURCE = new Source(Source.Kind.MOTION, "1", List.of());

    @Test
    void sentencesAreToldApartAndHeadingsAreNone() {
        assertThat(sentences(Locale.UK, "One thing. Another thing? Yes.")).containsExactly("One thing.", "Another thing?",
                "Yes.");
        var heading = Drafts.block("h", Form.heading(1), "This is a heading.");
        assertThat(SourceMotion.of(SOURCE, new Text(Locale.UK, List.of(heading))).sentences()).isEmpty();
    }

    @Test
    void everyScriptHasItsOwnStop() {
        assertThat(sentences(Locale.JAPAN, "団結する。基金を設立する。")).containsExactly("団結する。", "基金を設立する。");
        assertThat(sentences(Locale.forLanguageTag("ar"), "نطلب ذلك. هل نوافق؟ نعم.")).hasSize(3);
        assertThat(sentences(Locale.forLanguageTag("hi"), "हम एक हैं। हम साथ हैं।")).hasSize(2);
    }

    @Test
    void whatHoldsNoWordBelongsToTheSentenceBesideIt() {
        assertThat(sentences(Locale.UK, "One. Two. …")).containsExactly("One.", "Two. …");
        assertThat(sentences(Locale.UK, "–")).isEmpty();
        assertThat(sentences(Locale.UK, "")).isEmpty();
    }

    @Test
    void aSentenceIsSplitOnlyBetweenItsWordsAndJoinedOnlyInItsBlock() {
        var motion = SourceMotion.of(SOURCE, Drafts.clauses("We ask, that they pay. Now.", "Later."));
        var first = motion.sentences().getFirst();
        var apart = motion.split(first.id(), 4).orElseThrow();
        assertThat(apart.sentences()).extracting(Sentence::plain).containsExactly("We ask,", "that they pay.", "Now.", "Later.");
        assertThat(apart.sentences().get(1).id()).isEqualTo(new SentenceId("1", new BlockId("c1"), 5));
        assertThat(apart.sentences()).extracting(each -> apart.letter(each.id())).containsExactly("a", "b", "c", "d");
        assertThat(apart.join(first.id())).contains(motion);
        assertThat(motion.split(first.id(), 0)).isEmpty();
        assertThat(motion.split(first.id(), first.to() - 1)).isEmpty();
        assertThat(motion.split(first.id(), 99)).isEmpty();
        assertThat(motion.join(motion.sentences().get(1).id())).isEmpty();
    }

    @Test
    void afterZComeTwoLetters() {
        var motion = SourceMotion.of(SOURCE,
                Drafts.clauses(IntStream.range(0, 28).mapToObj(n -> "Clause " + n).toArray(String[]::new)));
        assertThat(motion.letter(motion.sentences().get(25).id())).isEqualTo("z");
        assertThat(motion.letter(motion.sentences().get(26).id())).isEqualTo("aa");
        assertThat(motion.letter(motion.sentences().get(27).id())).isEqualTo("ab");
    }

    @Test
    void everyWordOfATextIsInOneSentenceAndNoTwoMeet() {
        var random = new Random(9);
        for (int n = 0; n < 3_000; n++) {
            var text = Drafts.random(random, 1 + random.nextInt(5));
            var motion = SourceMotion.of(SOURCE, text);
            for (var block : text.blocks()) {
                int end = 0;
                for (var sentence : motion.sentences()) {
                    if (!sentence.id().block().equals(block.id())) {
                        continue;
                    }
                    assertThat(sentence.words()).isPositive();
                    assertThat(sentence.id().from()).isGreaterThanOrEqualTo(end);
                    assertThat(block.tokens().subList(end, sentence.id().from())).allMatch(Token::isSpace);
                    assertThat(block.tokens().subList(sentence.id().from(), sentence.to())).isEqualTo(sentence.tokens());
                    end = sentence.to();
                }
                assertThat(end == 0 ? block.words() : 0).isZero();
                assertThat(block.tokens().subList(end, block.tokens().size()))
                        .allMatch(token -> token.isSpace() || block.words() == 0);
            }
        }
    }

    private static List<String> sentences(Locale language, String words) {
        var text = new Text(language, List.of(Drafts.block("b", Form.PARAGRAPH, words)));
        return SourceMotion.of(SOURCE, text).sentences().stream().map(Sentence::plain).toList();
    }
}
