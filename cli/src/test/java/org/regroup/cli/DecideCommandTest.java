package org.regroup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.regroup.counting.questions.Canonical;

class DecideCommandTest {

    private static final String BASIS = "../docs/examples/decide/basis.json";
    private static final String TEXT = "../docs/examples/decide/basis.md";

    private record Ran(int exit, String out, String err) {}

    @TempDir
    Path folder;

    /// The golden files were read by people. Where a change is meant, run the command again and read them again.
    @ParameterizedTest
    @CsvSource({"text, basis.txt", "json, basis.json", "html, basis.html"})
    void reportsOnTheExample(String format, String golden) {
        Ran ran = run("decide", BASIS, "--format", format, "--text", TEXT);
        assertThat(ran.err).isEmpty();
        assertThat(ran.exit).isZero();
        assertThat(ran.out).isEqualTo(read(Path.of("src/test/resources/org/regroup/cli/decide", golden)));
    }

    @Test
    void otherProgramsFindWhatClauseSevenBinds() {
        JsonNode result = new ObjectMapper().readTree(run("decide", BASIS, "--format", "json").out);
        JsonNode seven = result.get("items").get(7);
        assertThat(result.get("outcome").asString()).isEqualTo("carried");
        assertThat(seven.get("reservations").toString()).isEqualTo("[\"Co-op Federation\"]");
        assertThat(result.get("parties").get(3).get("items").get(0).get("ofRoll").asString()).isEqualTo("21.6%");
        assertThat(seven.get("weighings").get(1).get("flips").asBoolean()).isTrue();
    }

    @Test
    void thePageNeedsNothingElse() {
        String html = run("decide", BASIS, "--format", "html").out;
        assertThat(html).startsWith("<!doctype html>").contains("<html lang=\"en-GB\">")
                .doesNotContain("<script", "http://", "https://", "style=", "src=");
    }

    @Test
    void whatDoesNotAddUpIsListedAndNothingElseIsSaid() {
        Path changed = write("changed.json",
                read(Path.of(BASIS)).replace("\"answers\":\"yyyyyyynyy\"", "\"answers\":\"yyyyyyyyyy\""));
        Ran ran = run("decide", changed.toString());
        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err).startsWith(changed + " does not add up:\n")
                .contains("- Tenants’ Campaign: The certificate was made of other ballots or counts than these")
                .contains("- Co-op Federation, clause 7: The certificate says 9 for, and what was returned makes 17.");
    }

    @Test
    void anotherTextIsNotTheOneDecidedOn() {
        Path other = write("other.md", "# Another text\n");
        assertThat(run("decide", BASIS, "--text", TEXT, "--text", other.toString()))
                .isEqualTo(new Ran(1, "", BASIS + " does not add up:\n- " + other + " is none of the texts of this question: its "
                        + "SHA-256 is " + Canonical.sha256(read(other)) + ".\n"));
    }

    @Test
    void aFileThatIsNoDecision() {
        Path file = write("count.json", "{\"contest\":{}}");
        Ran ran = run("decide", file.toString());
        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.err).contains("count.json, line 1, format: This is missing.");
        assertThat(run("decide", folder.resolve("none.json").toString()).err).endsWith("There is no such file.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decide | Name the file of a decision, for example "regroup decide decision-7.json". See regroup decide --help.
            decide a.json b.json | One decision at a time, was given 2. See regroup decide --help.
            decide a.json --format pdf | Invalid value for option '--format': "pdf". It can be text, json, html. See regroup decide --help.
            decide a.json --texts b | Unknown option: '--texts'. Did you mean "--text"? See regroup decide --help.
            decied a.json | There is no command "decied". Did you mean "decide"? See regroup --help.
            """)
    void wrongWordsAreSaidToBeWrong(String words, String said) {
        assertThat(run(words.split(" "))).isEqualTo(new Ran(2, "", said + "\n"));
    }

    @Test
    void helpNamesTheFormat() {
        Ran ran = run("decide", "--help");
        assertThat(ran.exit).isZero();
        assertThat(ran.out).contains("docs/decisions-format.md", "--text FILE", "--output FILE");
    }

    @Test
    void aResultIsWrittenToAFile() {
        Path file = folder.resolve("result.txt");
        assertThat(run("decide", BASIS, "--output", file.toString())).isEqualTo(new Ran(0, "", ""));
        assertThat(read(file)).startsWith("Decision 7: Basis of agreement, version 1\n");
    }

    private Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
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
