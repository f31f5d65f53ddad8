package org.regroup.counting.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Pairwise;
import org.regroup.counting.RealElections;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.WrittenBallots;
import org.regroup.counting.exchange.BallotFiles;

/// Elections of the Debian project leader, 2002 to 2012, against the published results.
class DebianElectionsTest {

    private static Result count(String file, Map<String, String> parameters) {
        return CondorcetMethods.SCHULZE.count(election(file), Settings.STANDARD.with(parameters)).result();
    }

    private static Election election(String file) {
        return BallotFiles.any(RealElections.folder().resolve(file));
    }

    @TestFactory
    Stream<DynamicTest> theWholeOrderIsAsPublished() {
        return RealElections.text("expected.csv").lines().filter(line -> line.contains("schulze-wv"))
                .map(line -> line.split(",")).map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    Result result = count(row[0], Map.of());
                    Result byMargins = count(row[0], Map.of("strength", "margins"));
                    assertAll(
                            () -> assertThat(result.valid().toString()).isEqualTo(row[4]),
                            () -> assertThat(result.elected()).containsExactly(firstNumber(row[7])),
                            () -> assertThat(byMargins.elected()).containsExactly(firstNumber(row[7])),
                            () -> assertThat(WrittenBallots.ranking(result).replace(" = ", " > ")).isEqualTo(order(row[8])),
                            () -> assertThat(result.ties()).isEmpty());
                }));
    }

    private static int firstNumber(String numbers) {
        return Integer.parseInt(numbers.split(" ")[0]);
    }

    private static String order(String text) {
        return text.substring(text.indexOf("order: ") + 1).replace("rder: ", "");
    }

    /// The table prints the two in the order of the ballot; 166 voters prefer each to the other.
    @Test
    void thirdPlaceOf2006IsShownAsLevel() {
        Result result = count("condorcet/debian-leader2006_tally.txt", Map.of());
        assertThat(WrittenBallots.ranking(result)).contains("Jeroen van Wolffelaar = Andreas Schuldei");
        Pairwise pairwise = Objects.requireNonNull(result.pairwise());
        assertThat(pairwise.over(1, 5)).isEqualTo(166).isEqualTo(pairwise.over(5, 1));
    }

    /// Debian, leader election 2007: Hocevar 211 to 203 over McIntyre, eight votes apart as announced.
    @Test
    void theTwoFirstOf2007AreEightVotesApart() {
        Pairwise pairwise = Objects.requireNonNull(count("condorcet/debian-leader2007_tally.txt", Map.of()).pairwise());
        assertThat(pairwise.over(4, 5)).isEqualTo(211);
        assertThat(pairwise.over(5, 4)).isEqualTo(203);
    }

    /// With 972 developers the quorum was 46.77 votes over "none of the above" (three times half the square root); Ari Pollak
    /// and Jonathan Walther did not defeat it. The winner is that of the whole count.
    @Test
    void optionsThatFailAgainstNoneOfTheAboveAreDroppedFirst() {
        Result result = count("condorcet/debian-leader2006_tally.txt", Map.of("default-option", "8", "members", "972"));
        assertThat(WrittenBallots.elected(result)).containsExactly("Anthony Towns");
        assertThat(result.stages().getFirst().excluded()).extracting(result.contest()::name)
                .containsExactly("Ari Pollak", "Jonathan aka Ted Walther");
        assertThat(result.notes()).anyMatch(note -> note.startsWith("Ari Pollak was dropped before the comparison: "));
    }

    @Test
    void aQuorumThatNobodyReachesElectsTheDefaultOption() {
        Result result = count("condorcet/debian-leader2006_tally.txt", Map.of("default-option", "8", "quorum", "400"));
        assertThat(WrittenBallots.elected(result)).containsExactly("None of the Above");
        assertThat(result.ranking()).isEqualTo(List.of(List.of(8)));
    }

    @Test
    void theQuorumIsReachedExactly() {
        Election nine = WrittenBallots.ranked("Yes No", "9: Yes > No");
        Election ten = WrittenBallots.ranked("Yes No", "9: Yes > No", "1: No > Yes");
        // three times half the square root of 36 is 9
        assertThat(WrittenBallots.elected(CondorcetMethods.SCHULZE.count(nine,
                Settings.STANDARD.with(Map.of("default-option", "2", "members", "36"))).result())).containsExactly("Yes");
        assertThat(WrittenBallots.elected(CondorcetMethods.SCHULZE.count(nine,
                Settings.STANDARD.with(Map.of("default-option", "2", "members", "37"))).result())).containsExactly("No");
        // a majority must be more than the ratio
        assertThat(WrittenBallots.elected(CondorcetMethods.SCHULZE.count(ten,
                Settings.STANDARD.with(Map.of("default-option", "2", "majority", "9"))).result())).containsExactly("No");
        assertThat(WrittenBallots.elected(CondorcetMethods.SCHULZE.count(ten,
                Settings.STANDARD.with(Map.of("default-option", "2", "majority", "8.9"))).result())).containsExactly("Yes");
    }

    @Test
    void aDefaultOptionThatDoesNotStandIsRefused() {
        Counted counted = CondorcetMethods.SCHULZE.count(WrittenBallots.ranked("Yes No", "9: Yes > No"),
                Settings.STANDARD.with(Map.of("default-option", "3")));
        assertThat(counted).isEqualTo(Counted.Refused.because(
                "The default option must be the number of a candidate who stands, was 3 of 2."));
    }

    /// The order in which candidates stand in the example of 45 voters and in that of Tennessee is in the same table.
    @Test
    void theTableNamesTheTwoWorkedExamples() {
        assertThat(Arrays.stream(RealElections.text("expected.csv").split("\n")).filter(l -> l.startsWith("worked/tennessee"))
                .filter(l -> l.contains("schulze / "))).hasSize(1);
        for (var method : CondorcetMethods.all())
            assertThat(WrittenBallots.ranking(
                    method.count(election("worked/tennessee.blt"), Settings.STANDARD).result()))
                    .as(method.name()).isEqualTo("Nashville > Chattanooga > Knoxville > Memphis");
    }
}
