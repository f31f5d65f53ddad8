package org.regroup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class MapCommandTest {

    private record Ran(int exit, String out, String err) {}

    @TempDir
    Path folder;

    private Path votes = Path.of("");

    /// Sixty people in two camps, the first of the tenants, the second half of the union, on twelve statements.
    @BeforeEach
    void writeVotes() throws IOException {
        Random random = new Random(1);
        List<String> rows = new ArrayList<>();
        for (int p = 0; p < 60; p++) {
            for (int s = 0; s < 12; s++) {
                boolean common = s == 0;
                boolean agrees = common || (p < 30) == (s % 2 == 0);
                rows.add("p" + p + "," + s + "," + (random.nextInt(10) == 0 ? "pass" : agrees ? "agree" : "disagree"));
            }
        }
        votes = Files.writeString(folder.resolve("votes.csv"), "participant,statement,vote\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void printsAReportInAHundredColumns() {
        Ran ran = run("map", votes.toString());

        assertThat(ran.exit).isZero();
        assertThat(ran.err).isEmpty();
        assertThat(ran.out).contains("60 people gave 720 answers to 12 statements.", "OPINION GROUPS", "Group 0, 30 people",
                "Group 1, 30 people", "COMMON GROUND", "WHAT DIVIDES THE OPINION GROUPS", "SEEN BY FEW", "Seed 20091122");
        assertThat(ran.out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void writesJsonWithTheAgreedKeysInOrder() {
        JsonNode map = json(run("map", votes.toString(), "--format", "json"));

        assertThat(map.propertyNames()).containsExactly("participants", "statements", "votes", "groups", "assignments", "places",
                "commonGround", "statementResults", "options");
        assertThat(map.get("participants").asInt()).isEqualTo(60);
        assertThat(map.get("statements").asInt()).isEqualTo(12);
        assertThat(map.get("votes").asInt()).isEqualTo(720);
        assertThat(map.get("groups")).hasSize(2);
        assertThat(map.get("groups").get(0).get("size").asInt()).isEqualTo(30);
        assertThat(map.get("assignments").get("p0").asInt()).isEqualTo(0);
        assertThat(map.get("places").get("p0")).hasSize(2);
        assertThat(map.get("commonGround").get(0).get("statement").asString()).isEqualTo("0");
        assertThat(map.get("statementResults")).hasSize(12);
        assertThat(map.get("options").get("seed").asLong()).isEqualTo(20091122);
    }

    @Test
    void writesNullForPeopleWhoAnsweredTooLittle() throws IOException {
        Files.writeString(votes, Files.readString(votes) + "late,1,agree\n");

        JsonNode map = json(run("map", votes.toString(), "--format", "json"));

        assertThat(map.get("assignments").get("late").isNull()).isTrue();
        assertThat(map.get("places").get("late").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "svg"})
    void givesTheSameBytesForShuffledRows(String format) throws IOException {
        String before = run("map", votes.toString(), "--format", format).out;
        List<String> lines = new ArrayList<>(Files.readAllLines(votes));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(2));
        Files.write(votes, lines);

        assertThat(run("map", votes.toString(), "--format", format).out).isEqualTo(before);
    }

    @Test
    void drawsAPictureThatIsWellFormedAndHasNoScripts() throws Exception {
        Path affiliations = Files.writeString(folder.resolve("affiliations.csv"), "participant,organisation\np1,A & <B>\n");
        String svg = run("map", votes.toString(), "--format", "svg", "--affiliations", affiliations.toString()).out;

        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).contains("60 people", "A & <B>");
        assertThat(document.getElementsByTagName("circle").getLength() + document.getElementsByTagName("rect").getLength())
                .isGreaterThanOrEqualTo(60);
        assertThat(svg).doesNotContain("<script", "onload", "href");
    }

    @Test
    void comparesOrganisationsThatAreGiven() throws IOException {
        StringBuilder rows = new StringBuilder("participant,organisation\n");
        for (int p = 0; p < 60; p++)
            rows.append("p").append(p).append(p < 30 ? ",Tenants\n" : ",Union\n");
        Path affiliations = Files.writeString(folder.resolve("affiliations.csv"), rows);

        JsonNode map = json(run("map", votes.toString(), "--format", "json", "--affiliations", affiliations.toString()));
        String report = run("map", votes.toString(), "--affiliations", affiliations.toString()).out;

        assertThat(map.get("commonGround").get(0).get("acrossOrganisations").get("heard").asInt()).isEqualTo(2);
        assertThat(map.get("statementResults").get(0).get("byOrganisation").propertyNames()).containsExactly("Tenants", "Union");
        assertThat(report).contains("They speak for 2 organisations: Tenants, Union.", "WHERE ORGANISATIONS DIFFER");
    }

    @Test
    void reportsOnGroupsThatAreGiven() throws IOException {
        Path groups = Files.writeString(folder.resolve("groups.csv"), "participant,group\np0,7\np1,7\np40,3\n");

        JsonNode map = json(run("map", votes.toString(), "--format", "json", "--groups", groups.toString()));

        assertThat(map.get("groups").valueStream().map(g -> g.get("id").asInt())).containsExactly(3, 7);
        assertThat(map.get("assignments").get("p1").asInt()).isEqualTo(7);
        assertThat(map.get("options").get("groups").asString()).isEqualTo("given");
    }

    @Test
    void writesToAFile() throws IOException {
        Path output = folder.resolve("map.json");

        Ran ran = run("map", votes.toString(), "--format", "json", "--output", output.toString());

        assertThat(ran.exit).isZero();
        assertThat(ran.out).isEmpty();
        assertThat(Files.readString(output)).startsWith("{\"participants\":60,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
            "map ; Missing required parameter: 'DIR|FILE.csv'. See regroup map --help.",
            "~~ ; There is no command \"\". See regroup --help.",
            "mop ; There is no command \"mop\". Did you mean \"map\"? See regroup --help.",
            "map nowhere ; There is no file or folder nowhere. See regroup map --help.",
            "map nowhere --frob ; Unknown option: '--frob'. See regroup map --help."})
    void answersWrongArgumentsWithOneSentenceAndCodeTwo(String line, String sentence) {
        Ran ran = run(line.split(" "));

        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err.lines()).containsExactly(sentence);
    }

    @Test
    void asksForACommand() {
        Ran ran = run();

        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.err.lines()).hasSize(1);
    }

    @Test
    void namesFileAndLineOfBadDataWithCodeOne() throws IOException {
        Files.writeString(votes, "participant,statement,vote\nada,1,agree\nben,1,perhaps\n");

        Ran ran = run("map", votes.toString());

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err.lines()).containsExactly(
                "votes.csv, line 3, vote: \"perhaps\" is not an answer. Use 1, 0, -1 or agree, pass, disagree.");
    }

    @Test
    void refusesFilesBeyondTheLimit() {
        Ran ran = run("map", votes.toString(), "--limit", "1000");

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.err.lines()).containsExactly("votes.csv: The file is larger than the limit of 1000 bytes. "
                + "Raise the limit, or read it on a machine of your own.");
    }

    @Test
    void refusesAnAffiliationFileThatFitsNobody() throws IOException {
        Path affiliations = Files.writeString(folder.resolve("affiliations.csv"), "participant,organisation\nnobody,Tenants\n");

        Ran ran = run("map", votes.toString(), "--affiliations", affiliations.toString());

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.err).contains("affiliations.csv", "same ids");
    }

    @Test
    void saysThatAFileHasNoPublishedGroups() {
        Ran ran = run("map", votes.toString(), "--groups", "published");

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.err).contains("No published groups");
    }

    @Test
    void endsQuietlyWhenTheReaderHasSeenEnough() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Regroup.run(failing("Broken pipe"), err, "map", votes.toString());

        assertThat(exit).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void saysWhyItCouldNotWrite() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Regroup.run(failing("No space left on device"), err, "map", votes.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("The result could not be written to standard output: No space left on device.");
    }

    @Test
    void saysThatTheFolderToWriteToIsMissing() {
        Ran ran = run("map", votes.toString(), "--output", folder.resolve("no/map.txt").toString());

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.err.strip()).startsWith("The result could not be written to ").endsWith("its folder does not exist.");
    }

    @Test
    void explainsItselfInHelp() {
        assertThat(run("--help").out).contains("map", "--affiliations", "--format json", "--groups published", "Exit codes");
        assertThat(run("map", "--help").out).contains("--format", "--affiliations", "--groups", "--output");
    }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Regroup.run(out, err, arguments);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(Ran ran) {
        assertThat(ran.err).isEmpty();
        return new ObjectMapper().readTree(ran.out);
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
