package org.regroup.texts.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.regroup.texts.Block;
import org.regroup.texts.Form;
import org.regroup.texts.Form.Kind;
import org.regroup.texts.Style;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.reading.WordsTest;

class MarkdownTest {

    private static final String MOTION = """
            # Housing for all

            ## Conference notes

            1. Rents have **doubled** in ten years.
            2. Our members pay _half_ of their wages.
            2a. Those without papers pay more.
            3. There are three reasons:
               - land is _bought_ and sold;
                 - by funds
               - nothing is built.

               That is no law of nature.

            > Housing is a right.

            We ask [all branches](https://example.org/a_(b)) to act.
            """;

    @Test
    void readsTheBlocksOfAMotion() {
        var text = read(MOTION);

        assertThat(text.blocks()).extracting(Block::form).containsExactly(Form.TITLE, Form.heading(1), Form.clause(""),
                Form.clause(""), Form.clause("2a"), Form.clause(""), Form.item(2), Form.item(3), Form.item(2),
                new Form(Kind.PARAGRAPH, 1, ""), new Form(Kind.QUOTATION, 0, ""), Form.PARAGRAPH);
        assertThat(text.blocks()).extracting(block -> block.id().value()).startsWith("m1", "m2").endsWith("m12");
        assertThat(text.blocks().get(2).tokens()).contains(new Token("doubled", new Style(true, false, "")));
        assertThat(text.blocks().getLast().tokens()).contains(new Token("branches",
                new Style(false, false, "https://example.org/a_(b)")));
    }

    @Test
    void writesWhatReadsBackTheSame() {
        assertThat(Markdown.write(read(MOTION))).isEqualTo(MOTION.replace("\n2. ", "\n\n2. ").replace("\n2a. ", "\n\n2a. ")
                .replace("\n3. ", "\n\n3. ").replace("reasons:\n", "reasons:\n\n").replace("(https://example.org/a_(b))",
                        "(<https://example.org/a\\_(b)>)"));
    }

    @Test
    void leavesNumbersToTheirPlaceUnlessTheyAreTheAuthorsOwn() {
        assertThat(labels("1. a\n2. b\n3. c")).isEqualTo(",,");
        assertThat(labels("1. a\n1. b\n1. c")).isEqualTo(",,");
        assertThat(labels("1. a\n2. b\n2. c\n3. d")).isEqualTo(",,,");
        assertThat(labels("14. a\n15. b\n15b. c\n16. d\n20. e")).isEqualTo("14,,15b,,20");
        assertThat(labels("1. a\n2. b\n\n## And\n\n1. c\n2. d")).isEqualTo("1,2,1,2");
        assertThat(labels("1. a\n2. b\n\n## And\n\n3. c\n4. d")).isEqualTo(",,,");
        assertThat(labels("a) one\nb) two")).isEqualTo("a,b");
        assertThat(labels("١. واحد\n٢. اثنان")).isEqualTo("١,٢");
    }

    @Test
    void takesHtmlAsWords() {
        var reading = (Reading.Read<Text>) Markdown.open("A <script>alert(1)</script> & <b onclick=x>B</b>\n\n<div>\n*c*",
                Locale.ENGLISH, "");

        assertThat(reading.content().plain()).isEqualTo("A <script>alert(1)</script> & <b onclick=x>B</b>\n<div> c");
        assertThat(reading.notes()).extracting(Note::kind).contains(Note.Kind.HTML);
        assertThat(Markdown.write(reading.content()))
                .isEqualTo("A \\<script>alert(1)\\</script> & \\<b onclick=x>B\\</b>\n\n\\<div> _c_\n");
    }

    @Test
    void keepsOnlySafeLinksAndTellsOfPicturesTablesAndCode() {
        var reading = (Reading.Read<Text>) Markdown.open("""
                See [this](javascript:alert(1)) and ![a march](https://example.org/m.png).

                | town | dues |
                |------|-----:|
                | Ulm  | 5 € |
                after

                ```
                x = 1
                ```

                \u202Eevil
                """, Locale.ENGLISH, "");

        assertThat(reading.content().plain()).isEqualTo("See this and a march.\ntown | dues\nUlm | 5 €\nafter\nx = 1\nevil");
        assertThat(reading.notes()).extracting(Note::kind).containsExactlyInAnyOrder(Note.Kind.INVISIBLE_SIGNS, Note.Kind.TABLE,
                Note.Kind.UNSAFE_LINK, Note.Kind.PICTURE, Note.Kind.CODE);
    }

    /// Or the reading order of all that follows would turn, the sentence around a quotation included.
    @ParameterizedTest
    @CsvSource(textBlock = """
            a\u202Eb\u202Cc, abc
            a\u202Bb, ab
            a\u2067b, ab
            a\u2069b\u202Cc, abc
            a\u2067b\u202Bc\u2069d, a\u2067bc\u2069d
            a\u202Bb\u2069c\u202Cd, a\u202Bbc\u202Cd
            a\u202Bb\u2067c\u2069d\u202Ce, a\u202Bb\u2067c\u2069d\u202Ce
            """)
    void leavesOutSignsOfReadingOrderWithoutTheirPartner(String markdown, String plain) {
        assertThat(read(markdown).plain()).isEqualTo(plain);
    }

    @Test
    void takesABlockNobodyCanSeeForNone() {
        assertThat(read("\u200B\u200B\n\n# \u2060\n\n- \u00AD \u200D\n").blocks()).isEmpty();
        assertThat(read("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645").plain()).contains("\u200C");
    }

    @Test
    void joinsBrokenLinesAsTheirScriptDoes() {
        assertThat(read("one\ntwo  \nthree\\\nfour").plain()).isEqualTo("one two\nthree\nfour");
        assertThat(read("私たちは\n賛成する").plain()).isEqualTo("私たちは賛成する");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(((Reading.Refused<Text>) Markdown.open("a".repeat(1_000_001), Locale.ENGLISH, "")).words())
                .isEqualTo(
                        "The text has 1000001 characters, more than the 1000000 a text may have. Divide it, or take out pasted pictures.");
        assertThat(Markdown.open("a\n\n".repeat(5_001), Locale.ENGLISH, "")).isInstanceOf(Reading.Refused.class);
        assertThat(read("").blocks()).isEmpty();
        assertThat(read("# Only a title").blocks()).hasSize(1);
    }

    @Test
    void readsBackWhatItWroteWhateverWasWritten() {
        var random = new Random(20_261_122);
        for (int n = 0; n < 10_000; n++) {
            var markdown = new StringBuilder();
            for (int line = random.nextInt(5); line >= 0; line--) {
                markdown.append(new String[]{"", "", "# ", "## ", "1. ", "15b. ", "a) ", "- ", "  - ", "   ", "> ", "\n"}[random
                        .nextInt(12)])
                        .append(random.nextBoolean() ? WordsTest.anything(random) : words(random)).append('\n');
            }
            var once = read(markdown.toString());
            var written = Markdown.write(once);
            assertThat(read(written)).as("%s%n---%n%s", markdown, written).isEqualTo(once);
            assertThat(TextJson.read(TextJson.write(once))).isEqualTo(once);
        }
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (int n = random.nextInt(8); n >= 0; n--) {
            words.append(new String[]{"pay", "**pay**", "_the_", "**_both_**", "*a*b", "[link](https://a.b/c?d=e&f)",
                    "[**x**](/y)", "(", ")", ".",
                    "1.", "snake_case", "`code`", "<br>", "&amp;", "&#32;", "&#769;", "*", "_", "**", "![p](/q)", "é",
                    "http://a.b"}[random.nextInt(23)])
                    .append(random.nextInt(3) == 0 ? "" : " ");
        }
        return words.toString();
    }

    private static String labels(String markdown) {
        return String.join(",", read(markdown).blocks().stream().map(Block::form).filter(form -> form.kind() == Kind.CLAUSE)
                .map(Form::label).toList());
    }

    private static Text read(String markdown) {
        return Markdown.read(markdown, Locale.ENGLISH, "m");
    }
}
