package org.regroup.counting.proportional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.counting.proportional.Profiles.count;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Election;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Stage;
import org.regroup.counting.exchange.ElectionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;

/// Both examples by which equalshares.net explains the method, read from Pabulib files: projects, effective votes and payments as
/// printed there.
class ProjectsFromPabulibTest {

    private static Election read(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(ProjectsFromPabulibTest.class.getResourceAsStream(name))) {
            return switch (ElectionFile.read(Source.of(name, file.readAllBytes()))) {
                case Reading.Read<ElectionFile>(ElectionFile read) -> read.election();
                case Reading.Refused<ElectionFile> refused -> throw new AssertionError(refused.problems());
            };
        }
    }

    private static List<String> names(Result result) {
        return result.elected().stream().map(result.contest()::name).toList();
    }

    private static Collection<String> effective(Stage stage) {
        return stage.totals().stream().map(votes -> votes.decimal(1)).toList();
    }

    @Test
    void theKidsProjectsAreBoughtWithTheMoneyOfThoseWhoWantThem() throws IOException {
        Result result = count("equal-shares", read("example-1.pb"), "completion=none");
        assertThat(names(result)).containsExactly("bike path", "new playground", "library for kids");
        assertThat(effective(result.stages().get(0))).containsExactly("7.0", "6.0", "5.0", "4.0", "3.0");
        assertThat(effective(result.stages().get(1))).containsExactly("7.0", "0.0", "0.0", "4.0", "3.0");
        assertThat(result.notes()).containsExactly(
                "Stage 1: bike path is bought for 700. Of 7 votes for it 7 pay 100 each. All voters together have 400 left.",
                "Stage 2: new playground is bought for 200. Of 4 votes for it 4 pay 50 each. All voters together have 200 left.",
                "Stage 3: library for kids is bought for 100. Of 3 votes for it 3 pay about 33.3333 each. All voters together have 100 left.",
                "100 of the budget are not spent.");
    }

    @Test
    void whoeverHasTooLittleLeftCountsForAPartOfAVote() throws IOException {
        Result result = count("equal-shares", read("example-2.pb"), "completion=none");
        assertThat(names(result)).containsExactly("outdoor gym", "new park", "new playground");
        assertThat(effective(result.stages().get(1))).containsExactly("0.0", "7.0", "4.1", "4.0", "3.0");
        assertThat(effective(result.stages().get(2))).containsExactly("0.0", "7.0", "4.1", "3.2", "3.0");
        assertThat(result.stages())
                .map(stage -> Objects.requireNonNull(stage.figures().get("payment")).values().iterator().next())
                .containsExactly(Rational.of(400, 7), Rational.of(425, 7), Rational.of(425, 7));
    }

    @Test
    void whatIsLeftOverCanBeCompletedInSeveralWays() throws IOException {
        Election election = read("example-1.pb");
        assertThat(names(count("equal-shares", election, "completion=greedy"))).hasSize(3);
        assertThat(names(count("equal-shares", read("example-2.pb"), "completion=greedy"))).containsExactly("outdoor gym",
                "new park", "new playground", "library for kids");
        assertThat(names(count("seq-phragmen", election))).containsExactly("library for kids", "new park", "new playground",
                "outdoor gym");
        Result add1u = count("equal-shares", election);
        assertThat(add1u.notes()).first().asString().startsWith("Each vote begins with 100")
                .endsWith(": nothing further fits into what is left.");
    }

    /// In thousandths of a cent there are millions of steps; only those are taken at which something changes.
    @Test
    void howeverSmallTheStepsTheEndIsTheSame() throws IOException {
        assertThat(raised("example-1.pb", "0.001"))
                .isEqualTo("Each vote begins with 129.999: a share of 100 raised by 0.001 29999 "
                        + "times; with one step more 1150 of 1100 would be spent.");
        assertThat(raised("example-1.pb", "0.00001"))
                .isEqualTo("Each vote begins with 129.99999: a share of 100 raised by 0.00001 "
                        + "2999999 times; with one step more 1150 of 1100 would be spent.");
        assertThat(raised("example-2.pb", "0.001")).contains(" 73809 times; with one step more 1400 of 1100");
        assertThat(raised("example-2.pb", "0.00001")).contains(" 7380952 times; with one step more 1400 of 1100");
    }

    private static String raised(String name, String increment) throws IOException {
        return count("equal-shares", read(name), "completion=add1", "start=exact", "stop=overspending", "increment=" + increment)
                .notes().getFirst();
    }

    /// By votes alone bike path and outdoor gym are chosen: six voters like both, four of the others get nothing.
    @Test
    void theOutcomeCanBeComparedWithThatByVotesAlone() throws IOException {
        Election election = read("example-1.pb");
        Result satisfaction = count("equal-shares", election, "completion=none", "comparison=satisfaction");
        assertThat(names(satisfaction)).containsExactly("bike path", "outdoor gym");
        assertThat(satisfaction.notes()).last().asString()
                .startsWith("Compared with choosing by votes alone: 4 votes are better served by equal shares, 6 by votes alone");
        Result exclusion = count("equal-shares", election, "completion=none", "comparison=exclusion");
        assertThat(names(exclusion)).containsExactly("bike path", "new playground", "library for kids");
        assertThat(exclusion.notes()).last().asString().endsWith("equal shares stand.");
    }
}
