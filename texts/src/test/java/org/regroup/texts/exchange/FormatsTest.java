package org.regroup.texts.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Edits;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Style;
import org.regroup.texts.Text;
import org.regroup.texts.Token;

class FormatsTest {

    @Test
    void theExamplesInTheManualAreWhatIsWritten() throws IOException {
        String manual = Files.readString(Path.of("../docs/texts.md"));
        List<String> examples = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(manual).results()
                .map(found -> found.group(1)).toList();
        String version = examples.stream().filter(example -> example.startsWith("{\"language\"")).findFirst().orElseThrow();
        String change = examples.stream().filter(example -> example.startsWith("{\"id\": \"A1\"")).findFirst().orElseThrow();
        var text = TextJson.read(version);
        var amendment = AmendmentJson.read(change);

        assertThat(TextJson.write(text)).isEqualTo(tight(version));
        assertThat(AmendmentJson.write(amendment)).isEqualTo(tight(change));
        assertThat(Markdown.write(Edits.apply(text, amendment.hunks())))
                .isEqualTo("# A fund\n\n1. The fund will **lend** to members.\n\n2. It is open to all.\n");
        assertThat(manual).contains(Fingerprint.of(List.of()).hex());
    }

    /// Without the line breaks and the spaces between members that make it readable.
    private static String tight(String json) {
        return Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")|\\s+").matcher(json)
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
    }

    @Test
    void everyHunkReadsBack() {
        var put = new Block(new BlockId("n"), new Form(Form.Kind.QUOTATION, 1, ""), List.of());
        List<Hunk> hunks = List.of(new Hunk.InsertBlock(null, put), new Hunk.MoveBlock(new BlockId("a"), null),
                new Hunk.MoveBlock(new BlockId("a"), new BlockId("b")), Hunk.DeleteBlock.of(put),
                new Hunk.Recast(new BlockId("a"), Form.clause("15b"), Form.heading(2)), Hunk.Replace.of(put, 0, 0, List.of(
                        new Token("\"\\\u2028", new Style(true, true, "https://a.b/?c=\"")))));
        var amendment = new Amendment(new AmendmentId("7"), Fingerprint.of(put), new AmendmentId("3"), hunks, "Because\nof it",
                true);

        assertThat(AmendmentJson.read(AmendmentJson.write(amendment))).isEqualTo(amendment);
        assertThat(AmendmentJson.readHunks(AmendmentJson.writeHunks(hunks))).isEqualTo(hunks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"language":"en"             | Line 1: This is no complete JSON:
            []                           | Line 1: "language" is missing.
            {"language":"en","blocks":[],"version":"x"} | Line 1: The version is named x, and its blocks make
            {"language":"en","blocks":[{"id":"","form":{"kind":"title"},"tokens":[]}],"version":"x"} | "id" is empty; a block has a name.
            {"language":"en","blocks":[{"id":"a","form":{"kind":"poem"},"tokens":[]}],"version":"x"} | "poem" is no kind.
            {"language":"en","blocks":[{"id":"a","form":{"kind":"title"},"tokens":[""]}],"version":"x"} | A token is empty.
            {"language":"en","blocks":[{"id":"a","form":{"kind":"title"},"tokens":[]},{"id":"a","form":{"kind":"title"},"tokens":[]}],"version":"x"} | Two blocks are called "a".
            {"language":"en","blocks":{},"version":"x"} | "blocks" is no list.
            {"language":"en","language":"de"} | "language" stands there twice.
            {"language":"en","blocks":[{"id":"a","form":{"kind":"title"},"tokens":["\\ud800"]}],"version":"x"} | half a character
            {"language":"en","blocks":[{"id":"a","form":{"kind":"title"},"tokens":[{"text":"b","strong":"true"}]}],"version":"x"} | "strong" is neither true nor false.
            {"language":"en","blocks":[{"id":"a","form":{"kind":"title","level":"1"},"tokens":[]}],"version":"x"} | "level" is no whole number.
            {"language":"en","blocks":[],"version":"x"}{} | The JSON goes on behind its end.
            """)
    void saysWhatIsWrongWithAText(String json, String words) {
        assertThat(((Reading.Refused<Text>) TextJson.open(json)).words()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","base":"x","hunks":[]} | An amendment changes something.
            {"id":"a","base":"x","hunks":[{"do":"burn"}]} | "burn" is nothing a hunk does.
            {"id":"a","base":"x","hunks":[{"do":"replace","block":"b","from":2,"to":1,"replaced":"x","put":[]}]} | This hunk cannot be: gaps 2 to 1.
            {"id":"a","base":"x","hunks":[{"do":"replace","block":"b","from":2,"to":9999999999,"replaced":"x","put":[]}]} | 9999999999 is too large.
            {"id":"a","base":"x","hunks":[{"do":"move","block":"b","after":"b"}]} | This hunk cannot be: a block cannot follow itself.
            {"id":"a","base":"x","hunks":[{"do":"move","block":"b"}],"divisible":"no"} | "divisible" is neither true nor false.
            {"id":"a","base":"x","hunks":[{"do":"recast","block":"b","was":{"kind":"item"},"becomes":{"kind":"item"}}]} | changes nothing
            {"id":"a","base":"x","hunks":[{"do":"replace","block":"b","from":1.5,"to":2,"replaced":"x","put":[]}]} | 1.5 is not a whole number.
            """)
    void saysWhatIsWrongWithAnAmendment(String json, String words) {
        assertThat(((Reading.Refused<Amendment>) AmendmentJson.open(json)).words()).contains(words);
    }

    @Test
    void nestsNoDeeperThanItMust() {
        assertThat(TextJson.open("[".repeat(500_000))).isInstanceOf(Reading.Refused.class);
    }
}
