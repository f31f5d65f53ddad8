package org.regroup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.regroup.texts.exchange.AmendmentJson;
import org.regroup.texts.exchange.TextJson;

class MergeCommandTest {

    private static final String EXAMPLES = "../docs/examples/merge/";
    private static final String MOTION = "# A fund\n\n1. The fund will pay the debts of members.\n2. It is open to all.\n";

    private record Ran(int exit, String out, String err) {}

    @TempDir
    Path folder;

    /// The golden files were read by people. Where a change is meant, run the command again and read them again.
    @ParameterizedTest
    @CsvSource(textBlock = """
            en.txt, en/motion.md, 'dockers tenants cooks clerks', '--adopt 1,2,3,4'
            en-plan.txt, en/motion.md, 'dockers tenants cooks clerks', '--adopt plan'
            en-none.txt, en/motion.md, 'dockers', ''
            en.json, en/motion.md, 'dockers tenants', '--adopt 2,1 --format json'
            en.html, en/motion.md, 'dockers tenants cooks clerks', '--adopt 3,1,2,4 --format html'
            de.txt, de/antrag.md, 'druckerei bahn', '--adopt 2,1 --language de'
            ar.txt, ar/motion.md, 'teachers railways', '--adopt 1,2 --language ar'
            ar.html, ar/motion.md, 'teachers railways', '--adopt 1,2 --language ar --format html'
            ja.txt, ja/motion.md, 'hospital', '--adopt 1 --language ja'
            """)
    void reportsOnTheExamples(String golden, String base, String copies, String options) {
        var words = new ArrayList<String>(List.of("merge", EXAMPLES + base));
        for (String copy : copies.split(" "))
            words.addAll(List.of("--amend", EXAMPLES + base.substring(0, 3) + copy + ".md"));
        if (!options.isEmpty())
            words.addAll(List.of(options.split(" ")));
        Ran ran = run(words.toArray(String[]::new));

        assertThat(ran.err).isEmpty();
        assertThat(ran.exit).isZero();
        assertThat(ran.out).isEqualTo(golden(golden));
    }

    private static String golden(String name) {
        Path file = Path.of("src/test/resources/org/regroup/cli/merge", name);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesJsonThatTheLibraryReadsAgain() {
        Ran ran = merge(MOTION.replace("pay the debts of", "lend to"), "--adopt", "1", "--format", "json");
        JsonNode json = new ObjectMapper().readTree(ran.out);

        var base = TextJson.read(json.get("base").toString());
        assertThat(base.plain()).contains("pay the debts of");
        assertThat(AmendmentJson.read(json.get("amendments").get(0).get("amendment").toString()).base())
                .isEqualTo(base.version());
        assertThat(TextJson.read(json.get("text").toString()).plain()).contains("The fund will lend to members.");
        assertThat(json.get("provenance").get(1).get("runs").get(2).get("in").get(0).get("organisations").get(0).asString())
                .isEqualTo("ours");
    }

    @Test
    void creditsBothWhereTwoSayTheSame() {
        write("theirs.md", MOTION.replace("all", "everybody"));
        Ran ran = merge(MOTION.replace("all", "everybody"), "--amend", folder.resolve("theirs.md").toString(), "--adopt", "1,2");

        assertThat(ran.out).contains("A1 and A2 say the same.", "A1 and A2, which say the same",
                "A2 (theirs): adopted; all of it was so already, thanks to A1 (ours), and both are credited.");
    }

    @Test
    void showsHtmlInATextAsWords() {
        Ran ran = merge(MOTION + "\n<script>alert(1)</script> [x](javascript:alert(1)) \"quoted\"\n", "--adopt", "1", "--format",
                "html");

        assertThat(ran.out).doesNotContain("<script", "javascript:").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(ran.err).contains("ours.md: Line 6: HTML is kept as the words it is.", "A link has been left out");
    }

    @Test
    void saysWhatIsWrongWithFiles() throws IOException {
        Path base = write("base.md", MOTION);
        Path binary = Files.write(folder.resolve("ours.odt"), new byte[]{'P', 'K', 3, 4, 0, 0});
        Path latin = Files.write(folder.resolve("latin.md"), "# Ein\n\nBeschlüsse".getBytes(StandardCharsets.ISO_8859_1));
        Path large = write("large.md", "many words ".repeat(190_000));
        Path larger = write("larger.md", "many words ".repeat(400_000));
        Path same = write("same.md", MOTION.replace("\n2.", "\n\n2. "));
        Path empty = write("empty.md", "\n");
        Ran ran = run("merge", base.toString(), "--amend", binary.toString(), "--amend", latin.toString(), "--amend",
                large.toString(),
                "--amend", larger.toString(), "--amend", same.toString(), "--amend", empty.toString(), "--amend",
                folder.resolve("missing.md").toString(), "--amend", folder.toString());

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err.replace(folder + "/", "").replace(folder.toString(), "folder")).isEqualTo(
                """
                        ours.odt: This is no text. Save it as Markdown or plain text, in UTF-8.
                        latin.md: line 3 is not UTF-8. Save the file as UTF-8.
                        large.md: The text has 2090000 characters, more than the 1000000 a text may have. Divide it, or take out pasted pictures.
                        larger.md: The file has 4400000 bytes. A text may have 1000000 characters. Divide it.
                        same.md: This copy changes nothing in base.md.
                        empty.md: There is no text in this file.
                        missing.md: There is no such file.
                        folder: This is a folder. Name a file.
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --adopt 2 | There is no amendment 2 to adopt: there is only 1
            --adopt 1,1 | Amendment 1 can be adopted only once
            --adopt first | Invalid value for option '--adopt': "first" is not a whole number
            --format pdf | Invalid value for option '--format': "pdf".
            --language english_too_long | "english_too_long" is no language tag. Write it like de, ar or pt-BR
            --adapt 1 | Unknown option: '--adapt'. Did you mean
            """)
    void refusesWrongWords(String words, String complaint) {
        Ran ran = merge(MOTION.replace("all", "everybody"), words.split(" "));

        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.err).contains(complaint).endsWith("See regroup merge --help.\n");
    }

    @Test
    void refusesAFileGivenTwiceOrAsItsOwnCopy() {
        Path base = write("base.md", MOTION);
        Path ours = write("ours.md", "x");

        assertThat(
                run("merge", base.toString(), "--amend", ours.toString(), "--amend", folder.resolve("./ours.md").toString()).err)
                .contains("ours.md is given twice");
        assertThat(run("merge", base.toString(), "--amend", base.toString()).err).contains("is the text itself");
        assertThat(run("merge", base.toString()).err).contains("Name at least one edited copy with --amend FILE.md");
        assertThat(run("merge").err).contains("Name a text, for example \"regroup merge motion.md");
    }

    @Test
    void takesATextThatIsOnlyATitle() {
        write("base.md", "# Fund");
        Ran ran = run("merge", folder.resolve("base.md").toString(), "--amend", write("ours.md", "# Common Fund").toString());

        assertThat(ran.exit).isZero();
        assertThat(ran.out).contains("At the beginning of the title insert “Common”.");
    }

    private Ran merge(String edited, String... more) {
        var words = new ArrayList<String>(List.of("merge", write("base.md", MOTION).toString(), "--amend",
                write("ours.md", edited).toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ran run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Regroup.run(out, err, words);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
