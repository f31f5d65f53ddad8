package org.regroup.texts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.regroup.texts.Block;
import org.regroup.texts.Style;
import org.regroup.texts.Token;

public class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            en ¦ We won't pay 1,000.50 (one).  ¦ We| |won't| |pay| |1,000.50| |(|one|)|.
            de ¦ Straßenbahn: kein Fahrgeld    ¦ Straßenbahn|:| |kein| |Fahrgeld
            ar ¦ على المؤتمر أن يقرر 15 بنداً. ¦ على| |المؤتمر| |أن| |يقرر| |15| |بنداً|.
            """)
    void tellsWordsFromSpacesAndMarks(String language, String plain, String tokens) {
        assertThat(texts(plain, Locale.forLanguageTag(language))).isEqualTo(List.of(tokens.split("\\|")));
    }

    @Test
    void findsWordsWhereThereAreNoSpaces() {
        assertThat(texts("ประชาธิปไตยทางตรง", Locale.of("th"))).hasSizeGreaterThan(1);
        assertThat(texts("私たちは賛成する。", Locale.JAPANESE)).hasSizeGreaterThan(2).endsWith("。");
    }

    @Test
    void keepsNoBreakSpacesApartFromOthers() {
        assertThat(texts("5\u00A0%  \u00A0x", Locale.ENGLISH)).containsSequence("5", "\u00A0", "%", "  ", "\u00A0", "x");
    }

    @Test
    void neverCutsWhatAReaderSeesAsOneSign() {
        assertThat(texts("👩🏽‍🚒👨‍👩‍👧🇬🇧", Locale.ENGLISH)).isEqualTo(List.of("👩🏽‍🚒", "👨‍👩‍👧", "🇬🇧"));
        assertThat(texts("e\u0301te\u0301 a", Locale.FRENCH)).startsWith("e\u0301te\u0301");
    }

    @Test
    void aChangeOfStyleCutsAWord() {
        var bold = new Style(true, false, "");
        assertThat(Words.tokens(List.of(new Token("bo", bold), Token.of("ld x")), Locale.ENGLISH))
                .containsExactly(new Token("bo", bold), Token.of("ld"), Token.of(" "), Token.of("x"));
    }

    @Test
    void joinedTokensAreTheInputForAnyUnicode() {
        var random = new Random(20_261_122);
        var whole = Pattern.compile("\\X");
        for (int n = 0; n < 20_000; n++) {
            String plain = anything(random);
            var language = List.of(Locale.ENGLISH, Locale.of("th"), Locale.JAPANESE, Locale.of("ar")).get(n % 4);
            var tokens = Words.tokens(plain, language);
            assertThat(Block.plain(tokens)).isEqualTo(plain);
            assertThat(Words.tokens(tokens, language)).isEqualTo(tokens);
            int at = 0;
            var starts = new java.util.HashSet<Integer>();
            whole.matcher(plain).results().forEach(sign -> starts.add(sign.start()));
            for (var token : tokens) {
                assertThat(starts).as(plain).contains(at);
                at += token.text().length();
            }
        }
    }

    /// Any sign of Unicode, with those that cause trouble more often.
    public static String anything(Random random) {
        int[] trouble = {' ', ' ', '\n', '\t', '\r', 0xA0, 0x202F, 0x200D, 0xFE0F, 0x301, 0x1F3FD, 0x1F469, 0x1F1EC, 0x1F1E7,
                0x200F, '*',
                '_', '#', '>', '-', '1', '.', ')', '\\', '&', '<', '[', ']', '(', '|', '`', '~', '=', '!', 'a', 'b', 'é', 'ا',
                'ท',
                '私', 0x1100, 0x1161, 0x2028};
        var plain = new StringBuilder();
        int length = random.nextInt(40);
        while (plain.length() < length) {
            int point = random.nextInt(5) > 0 ? trouble[random.nextInt(trouble.length)] : random.nextInt(0x110000);
            if (Character.getType(point) != Character.SURROGATE) {
                plain.appendCodePoint(point);
            }
        }
        return plain.toString();
    }

    private static List<String> texts(String plain, Locale language) {
        return Words.tokens(plain, language).stream().map(Token::text).toList();
    }
}
