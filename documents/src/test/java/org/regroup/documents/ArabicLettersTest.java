package org.regroup.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Arabic letters join as ICU joins them. ICU puts vowel signs into forms of their own, which fonts do not need, and takes ى for a
/// letter that joins nothing behind it, which it is in Arabic but not in Uighur: both stay out of the comparison.
class ArabicLettersTest {

    private static String icu(String text) throws ArabicShapingException {
        return new ArabicShaping(
                ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK)
                .shape(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"أربع منظمات تطلب من الملاك والموردين تعهدا", "لا إله", "الأسر المتأخرة عن السداد", "شـتـاء", "بلا",
            "ملأ", "دار ودود",
            "(المادة 4) 1 أكتوبر", "Heat"})
    void words_join(String words) throws ArabicShapingException {
        assertThat(ArabicLetters.join(words)).isEqualTo(icu(words));
    }

    @Test
    void random_letters_join() throws ArabicShapingException {
        var random = new Random(7);
        var letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوي 1(،".codePoints().toArray();
        for (int n = 0; n < 20_000; n++) {
            var word = new StringBuilder();
            for (int m = random.nextInt(9); m >= 0; m--) {
                word.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            assertThat(ArabicLetters.join(word.toString())).as(word.toString()).isEqualTo(icu(word.toString()));
        }
    }

    @Test
    void vowel_signs_stay_and_part_nothing() {
        assertThat(ArabicLetters.join("سَلامٌ عَلَيْكُمْ").replaceAll("\\p{Mn}", "")).isEqualTo(ArabicLetters.join("سلام عليكم"));
        assertThat(ArabicLetters.join("سَ")).endsWith("\u064E");
    }

    @Test
    void persian_and_urdu_letters_join_too() {
        assertThat(ArabicLetters.join("گیچ")).isEqualTo("\uFB94\uFBFF\uFB7B");
    }

    @Test
    void joined_letters_can_be_taken_apart() {
        assertThat(ArabicLetters.plain(ArabicLetters.join("لا سلام"))).isEqualTo("لا سلام");
    }
}
