package org.regroup.counting.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Action;
import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;
import org.regroup.counting.catalogue.Methods;

/// Small elections in which the rules for counting by hand part ways.
class EachRuleHasItsOwnArithmeticTest {

    private static Result count(String method, Contest contest, RankedBallots ballots) {
        return Methods.named(method).orElseThrow().count(Election.of(contest, ballots), Settings.STANDARD).result();
    }

    private static Contest contest(int seats, String... names) {
        return Contest.of("Committee", seats, List.of(names));
    }

    @Test
    void aQuotaThatDividesEvenlyIsKeptByErs97AndPassedByTheOthers() {
        RankedBallots ballots = RankedBallots.of(3).add(40, 1, 2).add(30, 2).add(20, 3).build();
        Contest contest = contest(2, "Ada", "Ben", "Cleo");
        assertThat(count("ers97", contest, ballots).quota()).hasToString("30");
        assertThat(count("northern-ireland", contest, ballots).quota()).hasToString("31");
        assertThat(count("prsa77", contest, ballots).quota()).hasToString("30.001");
    }

    /// Rule 52(2) of the Northern Ireland order: at the second stage Ben's 15 are as many as the 15 of Cleo, Dora and Eve together,
    /// who are not excluded one by one.
    @Test
    void inNorthernIrelandTheLastSeatGoesToWhoeverHasAsManyVotesAsAllOthers() {
        Result result = count("northern-ireland", contest(2, "Ada", "Ben", "Cleo", "Dora", "Eve"),
                RankedBallots.of(5).add(16, 1).add(15, 2).add(6, 3).add(5, 4).add(4, 5).build());
        assertThat(result.elected()).containsExactly(1, 2);
        assertThat(result.stages().getLast().action()).isEqualTo(Action.of(Action.Kind.FILL, 2));
        assertThat(result.stages()).hasSize(2);
    }

    /// ERS97 5.4.8: before anybody is elected, papers that run out lower the quota.
    @Test
    void theQuotaOfErs97FallsUntilSomebodyIsElected() {
        Result result = count("ers97", contest(2, "Ada", "Ben", "Cleo", "Dora"),
                RankedBallots.of(4).add(10, 1).add(9, 2).add(8, 3).add(4, 4).build());
        assertThat(result.quota()).hasToString("10.34");
        assertThat(result.stages()).extracting(Stage::quota).extracting(String::valueOf).startsWith("10.34", "9");
        assertThat(result.elected()).containsExactly(1, 2);
    }

    /// ERS97 5.6.2: two who have the quota for one place and were level at all points are not elected yet; the lot excludes one.
    @Test
    void ofTwoLevelAtAllPointsNeitherIsElectedBeforeTheLot() {
        Result result = count("ers97", contest(1, "Ada", "Ben"), RankedBallots.of(2).add(5, 1).add(5, 2).build());
        assertThat(result.stages().getFirst().elected()).isEmpty();
        assertThat(result.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.purpose()).isEqualTo(Tie.Purpose.EXCLUSION);
            assertThat(tie.byLot()).isTrue();
        });
        assertThat(result.elected()).hasSize(1);
    }

    /// Ben and Cleo end level; Ben had more at first, Cleo more later.
    @Test
    void ers97LooksAtTheFirstPointThatDifferedAndThePrsaAtTheLast() {
        RankedBallots ballots = RankedBallots.of(6).add(30, 1).add(10, 2).add(9, 3).add(2, 4, 3).add(1, 5, 2).add(40, 6).build();
        Contest contest = contest(3, "Ada", "Ben", "Cleo", "Dora", "Eve", "Finn");
        for (String method : List.of("ers97", "northern-ireland"))
            assertThat(count(method, contest, ballots).elected()).as(method).containsExactlyInAnyOrder(6, 1, 2);
        Result prsa = count("prsa77", contest, ballots);
        assertThat(prsa.ties()).singleElement().satisfies(tie -> assertThat(tie.steps().getLast().rule()).isEqualTo("backwards"));
    }

    @Test
    void cambridgeDrawsEveryNthPaperAndBeginsAgainOneFurther() {
        assertThat(Cincinnati.order(10, 3)).containsExactly(2, 5, 8, 3, 6, 9, 4, 7, 0, 1);
        assertThat(Cincinnati.order(4, 1)).containsExactly(0, 1, 2, 3);
        assertThat(Cincinnati.order(3, 3)).containsExactly(2, 0, 1);
    }

    /// Ada has 9 papers, the quota is 6, so every third paper is drawn: the third names Ben, the sixth nobody and stays, the ninth
    /// Cleo; then the fourth, which names Ben.
    @Test
    void papersWithoutAFurtherPreferenceStayAndTheNextOnesAreDrawn() {
        RankedBallots.Builder papers = RankedBallots.of(3).inOrder();
        papers.add(2, 1).add(1, 1, 2).add(1, 1, 2).add(2, 1).add(2, 1, 3).add(1, 1, 3).add(3, 2).add(4, 3);
        Election election = Election.of(contest(2, "Ada", "Ben", "Cleo"), papers.build());
        Result result = Methods.named("cambridge").orElseThrow().count(election, Settings.STANDARD.with(Map.of("least", "1")))
                .result();
        assertThat(result.quota()).hasToString("6");
        assertThat(result.stages().get(1).totals().stream().map(Object::toString)).containsExactly("6", "5", "5");
        assertThat(result.stages().get(1).figures()).containsEntry("every n-th paper", new TreeMap<>(Map.of(1, Rational.of(3))));
        assertThat(result.notes()).contains("Surpluses were drawn from the papers in the order of the file.");
    }

    @Test
    void cambridgeDoesNotCountPapersWhoseOrderIsNotKnown() {
        Election election = Election.of(contest(1, "Ada", "Ben"), RankedBallots.of(2).add(5, 1).add(3, 2).build());
        assertThat(Methods.named("cambridge").orElseThrow().count(election, Settings.STANDARD)).isInstanceOfSatisfying(
                Counted.Refused.class,
                refused -> assertThat(refused.reasons()).singleElement().asString()
                        .contains("in the order in which they were counted"));
    }
}
