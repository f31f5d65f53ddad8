package org.regroup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CountCommandTest {

    private static final String TENNESSEE = """
            4 1
            42 1 2 3 4 0
            26 2 3 4 1 0
            15 3 4 2 1 0
            17 4 3 2 1 0
            0
            "Memphis"
            "Nashville"
            "Chattanooga"
            "Knoxville"
            "Capital of Tennessee"
            """;

    private record Ran(int exit, String out, String err) {}

    @TempDir
    Path folder;

    private Path ballots = Path.of("");

    @BeforeEach
    void writeBallots() throws IOException {
        ballots = Files.writeString(folder.resolve("capital.blt"), TENNESSEE);
    }

    @Test
    void printsAReportOfTheCount() {
        Ran ran = run("count", ballots.toString(), "--method", "irv");

        assertThat(ran.exit).isZero();
        assertThat(ran.err).isEmpty();
        assertThat(ran.out).contains("Capital of Tennessee", "Elected: Knoxville.", "100 valid votes, none invalid",
                "STAGE BY STAGE",
                "IN WORDS", "THE RULE", "SHA-256");
        assertThat(ran.out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void writesNoReportOverAnotherOfTheSameName() throws IOException {
        Path other = Files.copy(ballots, Files.createDirectory(folder.resolve("other")).resolve("capital.blt"));

        Ran ran = run("count", ballots.toString(), other.toString(), "--method", "irv", "--output", folder.resolve("out") + "/");

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.err).contains("capital.txt", "is taken by another file of this name");
    }

    @Test
    void writesJsonWithTheAgreedKeys() {
        JsonNode json = json(run("count", ballots.toString(), "--method", "schulze", "--format", "json"));

        assertThat(json.propertyNames()).startsWith("contest", "method", "ballots", "quota", "stages", "elected").contains(
                "pairwise", "ties", "input",
                "papers");
        assertThat(json.get("contest").get("seats").asInt()).isEqualTo(1);
        assertThat(json.get("contest").get("candidates")).hasSize(4);
        assertThat(json.get("ballots").get("valid").asInt()).isEqualTo(100);
        assertThat(json.get("elected").get(0).asInt()).isEqualTo(2);
        assertThat(json.get("pairwise").get(1).get(0).asInt()).isEqualTo(58);
        assertThat(json.get("input").asString()).hasSize(64);
        JsonNode stage = json(run("count", ballots.toString(), "--method", "scottish", "--format", "json")).get("stages").get(0);
        assertThat(stage.propertyNames()).startsWith("stage", "action", "totals", "nonTransferable", "elected", "excluded")
                .contains("ties");
        assertThat(stage.get("totals").get(0).asString()).isEqualTo("42.00000");
        assertThat(stage.get("action").get("kind").asString()).isEqualTo("first");
    }

    @Test
    void countsAJsonResultAgainToTheSameBytes() throws IOException {
        String json = run("count", ballots.toString(), "--method", "meek", "--seats", "2", "--tie", "backwards,lot", "--seed",
                "4 8 15", "--format",
                "json").out;
        Path result = Files.writeString(folder.resolve("result.json"), json);

        assertThat(run("count", result.toString(), "--format", "json").out).isEqualTo(json);
        assertThat(run("count", result.toString(), "--method", "irv", "--seats", "1").out).contains("Elected: Knoxville.");
    }

    @Test
    void saysThatAResultWithoutPapersCannotBeCountedAgain() throws IOException {
        String json = run("count", ballots.toString(), "--method", "irv", "--format", "json", "--without-papers").out;
        Ran ran = run("count", Files.writeString(folder.resolve("result.json"), json).toString());

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.err).contains("without its papers");
    }

    @Test
    void countsSeveralFilesInOneProcess() {
        Ran text = run("count", ballots.toString(), ballots.toString(), "--method", "irv");
        JsonNode json = json(run("count", ballots.toString(), ballots.toString(), "--method", "irv", "--format", "json"));
        Ran csv = run("count", ballots.toString(), ballots.toString(), "--method", "irv", "--format", "csv");

        assertThat(text.out.split("Capital of Tennessee", -1)).hasSize(3);
        assertThat(json).hasSize(2);
        assertThat(csv.out.lines().filter(l -> l.startsWith("file,"))).hasSize(1);
        assertThat(csv.out.lines()).hasSize(1 + 2 * json.get(0).get("stages").size());
    }

    @Test
    void writesOneFileForEachIntoAFolder() throws IOException {
        Path other = Files.writeString(folder.resolve("other.blt"), TENNESSEE);
        Path reports = folder.resolve("reports");

        Ran ran = run("count", ballots.toString(), other.toString(), "--method", "irv", "--format", "html", "--output",
                reports.toString());

        assertThat(ran.exit).isZero();
        assertThat(Files.readString(reports.resolve("capital.html"))).contains("<h1>Capital of Tennessee</h1>");
        assertThat(reports.resolve("other.html")).exists();
    }

    @Test
    void goesOnWithTheOtherFilesWhenOneIsBad() throws IOException {
        Path cut = Files.writeString(folder.resolve("cut.blt"), TENNESSEE.substring(0, 60));

        Ran ran = run("count", cut.toString(), ballots.toString(), "--method", "irv");

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.err).contains("cut.blt");
        assertThat(ran.out).contains("Elected: Knoxville.");
    }

    @Test
    void keepsToConstraintsOnTraitsFromAList() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"),
                "name,gender\nMemphis,man\nNashville,man\nChattanooga,woman\nKnoxville,woman\n");

        Ran ran = run("count", ballots.toString(), "--method", "scottish", "--seats", "2", "--candidates", list.toString(),
                "--constraint",
                "at-least 2 gender=woman");

        assertThat(ran.exit).isZero();
        assertThat(ran.out).contains("Constraints: at least 2 with gender woman.")
                .containsPattern("Elected: (Chattanooga, Knoxville|Knoxville, Chattanooga)\\.");
    }

    @Test
    void fillsAVacancyInEachWayAndCountsItAgain() throws IOException {
        Path board = Files.writeString(folder.resolve("board.blt"),
                "4 2\n40 1 2 0\n20 1 3 0\n10 2 0\n2 3 0\n18 4 3 0\n0\n\"Ada\"\n\"Ben\"\n\"Cleo\"\n\"Dora\"\n\"Board\"\n");
        for (String way : new String[]{"papers", "recount", "runoff"}) {
            Ran ran = run("count", board.toString(), "--method", "ers97", "--vacancy", "1", "--vacancy-by", way, "--withdrawn",
                    "4",
                    "--format", "json");
            assertThat(ran.exit).as(ran.err).isZero();
            assertThat(ran.err).contains("Cleo takes the seat of Ada.");
            Path again = Files.writeString(folder.resolve(way + ".json"), ran.out);
            assertThat(run("count", again.toString(), "--format", "json").out).isEqualTo(ran.out);
        }
        assertThat(run("count", board.toString(), "--method", "ers97", "--vacancy", "3").err).contains("Cleo was not elected");
    }

    @Test
    void leavesOutWhoHasWithdrawn() {
        assertThat(run("count", ballots.toString(), "--method", "irv", "--withdrawn", "4,1").out)
                .contains("withdrawn: Memphis, Knoxville");
        assertThat(run("count", ballots.toString(), "--method", "irv", "--withdrawn", "9").err)
                .contains("There is no candidate 9 to withdraw");
    }

    @Test
    void stopsAtATieWhereTheRuleSaysAsk() throws IOException {
        Path level = Files.writeString(folder.resolve("level.txt"), "2: Ada\n2: Ben\n1: Cleo\n");

        Ran asked = run("count", level.toString(), "--method", "scottish", "--tie", "ask");
        assertThat(asked.exit).isEqualTo(1);
        assertThat(asked.err).contains("Ada (1), Ben (2) are level", "--tie \"order 1,2\"");
        assertThat(run("count", level.toString(), "--method", "scottish", "--tie", "order 2,1,3").out).contains("Elected: Ben.");
    }

    @Test
    void writesTheBallotsInOtherFormats() throws IOException {
        for (String format : new String[]{"blt", "preflib", "ballots"}) {
            Path written = folder.resolve("written." + (format.equals("ballots") ? "csv" : format.equals("blt") ? "blt" : "soc"));
            assertThat(run("count", ballots.toString(), "--format", format, "--output", written.toString()).exit).isZero();
            assertThat(run("count", written.toString(), "--method", "irv").out).contains("Elected: Knoxville.");
        }
    }

    @Test
    void takesNumbersInATableForWhatTheMethodReads() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "Ada,Ben,Cleo\n5,0,1\n0,5,4\n0,1,5\n");

        assertThat(run("count", table.toString(), "--method", "score").out).contains("Elected: Cleo.");
        assertThat(run("count", table.toString(), "--method", "irv", "--ballots", "ranks").exit).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "count | Name a file of ballots, for example \"regroup count ward.blt --method scottish\". See regroup count --help.",
            "count a.blt --seat 3 | Unknown option: '--seat'. Did you mean \"--seats\"? See regroup count --help.",
            "count a.blt --seats | Missing value for option '--seats': N. See regroup count --help.",
            "count a.blt --seats x | Invalid value for option '--seats': \"x\" is not a whole number. See regroup count --help.",
            "count a.blt --format jsn | Invalid value for option '--format': \"jsn\". Did you mean \"json\"? It can be text, json, html, csv, table, svg, "
                    + "blt, preflib, ballots. See regroup count --help.",
            "count a.blt b.blt --format html | Several files cannot be written as one html. Name a folder with --output DIR. See regroup count --help."})
    void answersWrongArgumentsWithOneSentenceAndCodeTwo(String line, String sentence) {
        Ran ran = run(line.split(" "));

        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err.lines()).containsExactly(sentence);
    }

    @Test
    void asksForAMethodAndNamesThoseThatFit() {
        Ran ran = run("count", ballots.toString());

        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.err).startsWith("Name a method with --method. For these ballots (ranked, 1 seat): scottish");
    }

    @Test
    void guessesWhichMethodWasMeant() {
        assertThat(run("count", ballots.toString(), "--method", "scotish").err)
                .startsWith("There is no method \"scotish\". Did you mean \"scottish\"?");
        assertThat(run("count", ballots.toString(), "--method", "stv").err).startsWith("\"stv\" was taken for scottish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seats 9", "--set places=3", "--constraint at-least~2~gender=woman"})
    void refusesWhatCannotBeCountedAndSaysWhy(String options) {
        String[] words = ("count " + ballots + " --method irv " + options).split(" ");
        for (int i = 0; i < words.length; i++)
            words[i] = words[i].replace('~', ' ');
        Ran ran = run(words);

        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err).startsWith(ballots + ": ");
    }

    @Test
    void describesEveryMethodWithItsSource() {
        Ran ran = run("count", "--methods");

        assertThat(ran.exit).isZero();
        assertThat(ran.out).contains("scottish  ", "meek  ", "schulze  ", "equal-shares  ", "dhondt  ", "Source: ",
                "Other names: ");
    }

    @Test
    void explainsItselfInHelp() {
        assertThat(run("count", "--help").out).contains("Usage: regroup count FILE...", "--method METHOD", "--without-papers")
                .satisfies(
                        help -> assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100)));
        assertThat(run("--help").out).contains("regroup count ward.blt --method scottish");
        assertThat(run("--version").out).startsWith("regroup ");
    }

    private static JsonNode json(Ran ran) {
        assertThat(ran.exit).as(ran.err).isZero();
        return new ObjectMapper().readTree(ran.out);
    }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Regroup.run(out, err, arguments);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
