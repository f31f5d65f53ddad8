package org.regroup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.regroup.texts.Adoption;
import org.regroup.texts.Credit;
import org.regroup.texts.Source;
import org.regroup.texts.Weave;
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
            --adopt 0 | There is no amendment 0 to adopt: there is only 1
            --adopt -1 | There is no amendment -1 to adopt
            --adopt A1,a1 | Amendment 1 can be adopted only once
            --adopt 1, | Invalid value for option '--adopt': "" is not a whole number
            --adopt , | Invalid value for option '--adopt': "" is not a whole number
            --adopt= | Invalid value for option '--adopt': "" is not a whole number
            --adopt plan,1 | Invalid value for option '--adopt': "plan" is not a whole number
            --adopt 1;2 | Invalid value for option '--adopt': "1;2" is not a whole number
            --adopt 99999999999999999999 | "99999999999999999999" is not a whole number
            --adopt 1 --adopt 1 | Option '--adopt' is given twice
            --adopt | Missing value for option '--adopt': ORDER
            --format HTML | Did you mean "html"? It can be text, json, html
            --language= | "" is no language tag
            --amend= | The name of a file is empty
            other.md | One text is enough, was given 2. Edited copies are given with --amend
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

    /// However the same words are saved, they are the same words.
    @ParameterizedTest
    @ValueSource(strings = {"ours", "-ours.md", "ours & <them>.md", "CRLF", "CR", "BOM", "decomposed"})
    void readsFilesHoweverTheyAreSaved(String name) {
        String edited = MOTION.replace("pay", "réglera");
        String saved = switch (name) {
            case "CRLF" -> edited.replace("\n", "\r\n");
            case "CR" -> edited.replace("\n", "\r");
            case "BOM" -> "\uFEFF" + edited;
            case "decomposed" -> edited.replace("é", "e\u0301");
            default -> edited;
        };
        Ran ran = run("merge", write("base.md", MOTION).toString(), "--amend", write(name, saved).toString());

        assertThat(ran.exit).isZero();
        assertThat(ran.err).isEmpty();
        assertThat(ran.out).contains("   In clause 1 replace “pay” by “réglera”.\n\nHOW");
    }

    @Test
    void tellsFilesOfOneNameApartByNumber() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        write("other/ours.md", MOTION.replace("all", "everybody"));
        Ran ran = merge(MOTION.replace("pay", "settle"), "--amend", folder.resolve("other/ours.md").toString(), "--adopt", "2,1");

        assertThat(ran.exit).isZero();
        assertThat(ran.out).contains("A1 and A2 are independent", "A2 (ours): adopted as it was written.",
                "A1 (ours): adopted as it was written.", "The fund will settle the debts", "It is open to everybody.");
    }

    @Test
    void neverWritesOverWhatItReads() throws IOException {
        Path ours = folder.resolve("ours.md");
        Ran ran = merge(MOTION.replace("pay", "settle"), "--output", folder.resolve("./ours.md").toString());

        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.err).contains("is one of the files to be read. Write the result to another");
        assertThat(Files.readString(ours)).isEqualTo(MOTION.replace("pay", "settle"));
    }

    /// Amendments, order and text of the file are enough to come to its text again.
    @ParameterizedTest
    @CsvSource(textBlock = """
            en/motion.md, 'dockers tenants cooks clerks', '3,1,2,4', en
            en/motion.md, 'dockers tenants cooks clerks', plan, en
            ar/motion.md, 'teachers railways', '2,1', ar
            """)
    void jsonHoldsAllThatLeadsToItsText(String base, String copies, String order, String language) {
        var words = new ArrayList<String>(List.of("merge", EXAMPLES + base, "--adopt", order, "--language", language, "--format",
                "json"));
        for (String copy : copies.split(" "))
            words.addAll(List.of("--amend", EXAMPLES + base.substring(0, 3) + copy + ".md"));
        JsonNode json = new ObjectMapper().readTree(run(words.toArray(String[]::new)).out);

        var source = new Source(Source.Kind.MOTION, "base", List.of());
        var weave = Weave.of(TextJson.read(json.get("base").toString()), source);
        for (JsonNode step : json.get("adoption")) {
            var amendment = AmendmentJson.read(json.get("amendments").get(step.get("amendment").asInt() - 1).get("amendment")
                    .toString());
            var adoption = weave.adopt(amendment, Credit.of(source));
            assertThat(adoption instanceof Adoption.Adopted).isEqualTo(step.get("adopted").asBoolean());
            weave = adoption instanceof Adoption.Adopted(var next, _) ? next : weave;
        }
        assertThat(weave.text()).isEqualTo(TextJson.read(json.get("text").toString()));
        var standing = new StringBuilder();
        for (JsonNode block : json.get("provenance"))
            for (JsonNode run : block.get("runs"))
                if (!run.has("out") && !block.has("out"))
                    standing.append(run.get("text").asString());
        assertThat(standing.toString()).isEqualTo(weave.text().plain().replace("\n", ""));
    }

    @Test
    void htmlForbidsEverythingButItsOwnStyle() throws NoSuchAlgorithmException {
        Ran ran = merge(MOTION.replace("pay", "settle"), "--adopt", "1", "--format", "html");
        String css = ran.out.substring(ran.out.indexOf("<style>") + 7, ran.out.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));

        assertThat(ran.out).contains("default-src 'none'; style-src 'sha256-" + hash + "'").doesNotContain(" style=", "<script")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    /// The first letters of a line say where it begins; those must be the text's own.
    @Test
    void htmlTurnsNoLineByItsOwnWords() {
        Ran ran = run("merge", EXAMPLES + "ar/motion.md", "--amend", EXAMPLES + "ar/teachers.md", "--amend", EXAMPLES
                + "ar/railways.md", "--adopt", "1,2", "--language", "ar", "--format", "html");

        assertThat(ran.out.split("class=\"(unseen|mark|note)\"(?! lang=\"en-GB\" dir=\"ltr\")")).hasSize(1);
        assertThat(ran.out).contains("class=\"unseen\" lang=\"en-GB\" dir=\"ltr\"");
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
