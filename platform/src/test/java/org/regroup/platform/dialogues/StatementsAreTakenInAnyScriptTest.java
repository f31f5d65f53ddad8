package org.regroup.platform.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

class StatementsAreTakenInAnyScriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"Heat is a right.", "التدفئة حق للجميع", "נכון", "暖房は権利です", "हीटिंग अधिकार है", "👩‍👩‍👧‍👦 first",
            "<b>bold</b> & \"quoted\"", "می‌خواهم"})
    void whatPeopleWriteStaysAsItIs(String text) {
        assertThat(Words.read(text, "text")).isEqualTo(new Outcome.Done<>(text));
    }

    @Test
    void whiteSpaceIsFoldedAndLettersAreComposed() {
        assertThat(Words.read("  Cafe\u0301 \n\t for\u00a0all ", "text")).isEqualTo(new Outcome.Done<>("Caf\u00e9 for all"));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        var family = "👩‍👩‍👧‍👦";
        assertThat(Words.length(family)).isEqualTo(1);
        assertThat(Words.read("क्षि".repeat(150), "text")).isInstanceOf(Outcome.Done.class);
        assertThat(Words.read(family.repeat(100), "text")).isInstanceOf(Outcome.Done.class);
        assertThat(Words.read("x".repeat(300), "text")).isInstanceOf(Outcome.Done.class);
        assertThat(grounds("x".repeat(301))).containsExactly(Ground.at("text", "dialogues.words.long", 301, 300));
    }

    @Test
    void tenThousandCharactersAreRefusedWithTheLimit() {
        assertThat(grounds("x".repeat(10_000))).containsExactly(Ground.at("text", "dialogues.words.long", 10_000, 300));
    }

    @Test
    void heapsOfAccentsAreRefused() {
        assertThat(grounds("a" + "\u0301".repeat(3_000))).containsExactly(Ground.at("text", "dialogues.words.heaped"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u200b\u200b", "\u00a0", "\u200d\u200c"})
    void spacesAloneAreNoStatement(String text) {
        assertThat(grounds(text)).containsExactly(Ground.at("text", "dialogues.words.blank"));
    }

    @Test
    void whatTurnsTheDirectionIsRefusedWithItsPlace() {
        assertThat(grounds("good \u202Egnihton"))
                .containsExactly(Ground.at("text", "dialogues.words.unfit", "U+202E right-to-left override", 6));
        assertThat(grounds("\u2066hidden\u2069")).hasSize(1);
        assertThat(grounds("bell\u0007")).containsExactly(Ground.at("text", "dialogues.words.unfit", "U+0007 bel", 5));
    }

    @Test
    void theSameWordsAreKnownAgainWhateverTheirDress() {
        assertThat(Words.fold("Heat is a RIGHT!")).isEqualTo(Words.fold("heat  is a right"));
        assertThat(Words.fold("Ｈｅａｔ")).isEqualTo(Words.fold("heat"));
        assertThat(Words.fold("Heat is a right")).isNotEqualTo(Words.fold("Heat is no right"));
        assertThat(Words.fold("👍")).isNotEqualTo(Words.fold("👎"));
        assertThat(Words.fold("?")).isNotEqualTo(Words.fold("!"));
    }

    private static List<Ground> grounds(String text) {
        return ((Outcome.Refused<String>) Words.read(text, "text")).grounds();
    }
}
