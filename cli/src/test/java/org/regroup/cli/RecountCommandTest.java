package org.regroup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.regroup.counting.decisions.Rules;
import org.regroup.counting.divisions.Count;
import org.regroup.counting.divisions.Declared;
import org.regroup.counting.divisions.Division;
import org.regroup.counting.exchange.DivisionFile;

class RecountCommandTest {

    private record Ran(int exit, String out, String err) {}

    @TempDir
    Path folder;

    private static final List<Division.Group> GROUPS = List.of(new Division.Group("Circle", true, 40, 4, 4, true),
            new Division.Group("Union Region", true, 15_000, 16, 16, false),
            new Division.Group("Unaffiliated", false, 8, 8, 6, false));

    /// Ballots 1 to 4 are of the Circle, 5 to 20 of the Union Region, the others of nobody.
    private static Declared declared(Division.Way way, int inFavour) {
        var ballots = IntStream.rangeClosed(1, 26).mapToObj(n -> new Division.Ballot("C%02d".formatted(n),
                way == Division.Way.SECRET ? "" : n <= 4 ? "Circle" : n <= 20 ? "Union Region" : "Unaffiliated",
                n <= inFavour ? Division.Choice.FOR : n == 26 ? Division.Choice.ABSTAIN : Division.Choice.AGAINST)).toList();
        var division = new Division("Composite 4: “heat for all”", way, Rules.parse("people(more-than 1/2 of cast)").rule(),
                GROUPS, ballots, List.of());
        var count = Count.of(division);
        return new Declared("Warm winters", 3, "", Instant.parse("2026-11-28T10:00:00Z"), Instant.parse("2026-11-28T10:04:00Z"),
                division, count.verdict().carried(), count.total());
    }

    private Path file(Declared declared) throws IOException {
        return Files.write(folder.resolve("vote-3.json"), DivisionFile.write(declared));
    }

    @Test
    void aVoteIsCountedAgainUnderItsRuleAndOthers() throws IOException {
        var ran = run("recount", file(declared(Division.Way.HANDS, 14)).toString());
        assertThat(ran.err).isEmpty();
        assertThat(ran.exit).isZero();
        assertThat(ran.out).startsWith("Warm winters, vote 3: Composite 4: “heat for all”\n\nCarried.\n")
                .contains("show of hands", "Union Region", "THE SAME VOTES UNDER OTHER RULES");
        assertThat(run("recount", file(declared(Division.Way.HANDS, 14)).toString())).as("the same again").isEqualTo(ran);
    }

    @Test
    void aCardVoteWeighsByMembersAndABlocGoesWhole() throws IOException {
        var ran = run("recount", file(declared(Division.Way.CARDS, 3)).toString());
        assertThat(ran.out).contains("card vote, weighed by members", "Not carried.", "40 whole", "15000");
    }

    @Test
    void aSecretVoteShowsTheBallotOfACodeAndNothingOfOrganisations() throws IOException {
        var ran = run("recount", file(declared(Division.Way.SECRET, 14)).toString(), "--code", "C26", "--code", "X");
        assertThat(ran.exit).isZero();
        assertThat(ran.out).contains("secret ballot", "Ballot C26: abstained.", "Ballot X: not among those counted.")
                .doesNotContain("Circle");
    }

    @Test
    void whatDoesNotAddUpIsListedAndNothingElseIsSaid() throws IOException {
        var file = file(declared(Division.Way.HANDS, 14));
        var text = Files.readString(file).replaceFirst("\"says\":\"for\"", "\"says\":\"against\"");
        Files.writeString(file, text);
        var ran = run("recount", file.toString());
        assertThat(ran.exit).isEqualTo(1);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err).isEqualTo(
                file + " does not add up:\n- Declared were 14 for, 11 against, 1 abstained, 0 spoiled; the ballots and "
                        + "counts make 13 for, 12 against, 1 abstained, 0 spoiled.\n");
    }

    @Test
    void aFileThatIsNoVoteSaysWhatIsMissing() throws IOException {
        var other = Files.writeString(folder.resolve("x.json"), "{\"format\":\"regroup-decision/1\"}");
        assertThat(run("recount", other.toString()).err).contains("format");
        assertThat(run("recount").exit).isEqualTo(2);
        assertThat(run("recount", "--help").out).contains("regroup-division/1");
        var negative = Files.writeString(folder.resolve("y.json"),
                new String(DivisionFile.write(declared(Division.Way.HANDS, 14)), StandardCharsets.UTF_8)
                        .replace("\"voters\":16", "\"voters\":-16"));
        assertThat(run("recount", negative.toString())).matches(ran -> ran.exit() == 1)
                .matches(ran -> ran.err().contains("must not be negative"));
    }

    private static Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Regroup.run(out, err, arguments);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
