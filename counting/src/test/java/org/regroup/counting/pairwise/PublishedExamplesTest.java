package org.regroup.counting.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.counting.WrittenBallots.elected;
import static org.regroup.counting.WrittenBallots.ranked;
import static org.regroup.counting.WrittenBallots.ranking;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Tie;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;

/// Elections whose results are printed in the literature.
class PublishedExamplesTest {

    /// Wikipedia, "Ranked pairs", "Copeland's method", "Minimax Condorcet method": the capital of Tennessee.
    private static final Election TENNESSEE = ranked("Memphis Nashville Chattanooga Knoxville",
            "42: Memphis > Nashville > Chattanooga > Knoxville",
            "26: Nashville > Chattanooga > Knoxville > Memphis",
            "15: Chattanooga > Knoxville > Nashville > Memphis",
            "17: Knoxville > Chattanooga > Nashville > Memphis");

    /// Schulze 2011, example 1; Wikipedia, "Schulze method".
    private static final Election FORTY_FIVE = ranked("A B C D E",
            "5: A > C > B > E > D", "5: A > D > E > C > B", "8: B > E > D > A > C", "3: C > A > B > E > D",
            "7: C > A > E > B > D", "2: C > B > A > D > E", "7: D > C > E > B > A", "8: E > B > A > D > C");

    /// R. LeGrand, "Descriptions of ranked-ballot voting methods" (rbvote): 921 voters, five candidates.
    private static final Election LEGRAND = ranked("Abby Brad Cora Dave Erin",
            "98: Abby > Cora > Erin > Dave > Brad", "64: Brad > Abby > Erin > Cora > Dave",
            "12: Brad > Abby > Erin > Dave > Cora", "98: Brad > Erin > Abby > Cora > Dave",
            "13: Brad > Erin > Abby > Dave > Cora", "125: Brad > Erin > Dave > Abby > Cora",
            "124: Cora > Abby > Erin > Dave > Brad", "76: Cora > Erin > Abby > Dave > Brad",
            "21: Dave > Abby > Brad > Erin > Cora", "30: Dave > Brad > Abby > Erin > Cora",
            "98: Dave > Brad > Erin > Cora > Abby", "139: Dave > Cora > Abby > Brad > Erin",
            "23: Dave > Cora > Brad > Abby > Erin");

    private static Result count(Method method, Election election, String... parameters) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2)
            given.put(parameters[i], parameters[i + 1]);
        return method.count(election, Settings.STANDARD.with(given)).result();
    }

    @Test
    void everyMethodPutsTheTownsOfTennesseeInTheSameOrder() {
        for (Method method : CondorcetMethods.all()) {
            Result result = count(method, TENNESSEE);
            assertThat(ranking(result)).as(method.name()).isEqualTo("Nashville > Chattanooga > Knoxville > Memphis");
            assertThat(result.ties()).as(method.name()).isEmpty();
            assertThat(result.notes()).first().asString().startsWith("Nashville is preferred to each other candidate");
        }
    }

    @Test
    void schulzeFindsTheOrderAndTheStrongestPathsOfTheFortyFiveVoters() {
        Result result = count(CondorcetMethods.SCHULZE, FORTY_FIVE);
        assertThat(ranking(result)).isEqualTo("E > A > C > B > D");
        assertThat(Objects.requireNonNull(result.pairwise()).counts()).isDeepEqualTo(new long[][]{
                {0, 20, 26, 30, 22}, {25, 0, 16, 33, 18}, {19, 29, 0, 17, 24}, {15, 12, 28, 0, 14}, {23, 27, 21, 31, 0}});
        // the matrix of path strengths printed by Schulze and on Wikipedia
        int[][] paths = {{0, 28, 28, 30, 24}, {25, 0, 28, 33, 24}, {25, 29, 0, 29, 24}, {25, 28, 28, 0, 24}, {25, 28, 28, 31, 0}};
        for (int from = 1; from <= 5; from++)
            for (int to = 1; to <= 5; to++)
                if (from != to)
                    assertThat(result.stages().getFirst().figures().getOrDefault("strongest path to " + to, new TreeMap<>())
                            .get(from))
                            .isEqualTo(Rational.of(paths[from - 1][to - 1]));
    }

    @Test
    void rankedPairsElectsAnotherOfTheFortyFiveVotersCandidates() {
        // French Wikipedia, "Methode Condorcet avec rangement des paires par ordre decroissant"
        for (String strength : new String[]{"winning-votes", "margins"}) {
            Result result = count(CondorcetMethods.RANKED_PAIRS, FORTY_FIVE, "strength", strength);
            assertThat(ranking(result)).isEqualTo("A > C > E > B > D");
            assertThat(result.notes()).contains("Set aside, for it would close a circle with stronger or equal majorities:"
                    + " D over C, 28 to 17.");
        }
    }

    @Test
    void theMethodsDifferOnLegrandsElection() {
        assertThat(ranking(count(CondorcetMethods.SCHULZE, LEGRAND))).isEqualTo("Abby > Brad > Erin > Dave > Cora");
        assertThat(ranking(count(CondorcetMethods.RANKED_PAIRS, LEGRAND))).isEqualTo("Brad > Abby > Erin > Dave > Cora");
        assertThat(ranking(count(CondorcetMethods.COPELAND, LEGRAND))).isEqualTo("Abby = Brad > Dave = Erin > Cora");
        assertThat(elected(count(CondorcetMethods.MINIMAX, LEGRAND))).containsExactly("Cora");
    }

    /// Schulze 2011, section 3 and the longer paper (arXiv 1804.02973), examples 2 to 10.
    @Test
    void schulzesOwnExamplesHaveTheWinnersHeNames() {
        assertThat(elected(count(CondorcetMethods.SCHULZE, ranked("A B C D",
                "8: A > C > D > B", "2: B > A > D > C", "4: C > D > B > A", "4: D > B > A > C", "3: D > C > B > A"))))
                .containsExactly("D");
        assertThat(ranking(count(CondorcetMethods.SCHULZE, ranked("A B C D",
                "3: A > B > C > D", "2: C > B > D > A", "2: D > A > B > C", "2: D > B > C > A")))).isEqualTo("B = D > A = C");
        assertThat(elected(count(CondorcetMethods.SCHULZE, ranked("A B C D",
                "12: A > B > C > D", "6: A > D > B > C", "9: B > C > D > A", "15: C > D > A > B", "21: D > B > A > C"))))
                .containsExactly("D");
        assertThat(count(CondorcetMethods.SCHULZE, ranked("A B C D",
                "6: A > C > D > B", "1: B > A > D > C", "3: C > B > D > A", "3: D > B > A > C", "2: D > C > B > A"))
                .ranking().getFirst()).containsExactly(1, 4);
        assertThat(elected(count(CondorcetMethods.SCHULZE, ranked("A B C D E",
                "9: A > D > B > E > C", "6: B > C > A > D > E", "5: B > C > D > E > A", "2: C > D > B > E > A",
                "6: D > E > C > B > A", "14: E > A > C > B > D", "2: E > C > A > B > D", "1: E > D > A > C > B"))))
                .containsExactly("B");
    }

    @Test
    void twoMoreVotersForSchulzesWinnerMakeThemLoseAsHeShows() {
        String[] before = {"3: A > D > E > B > C > F", "3: B > F > E > C > D > A", "4: C > A > B > F > D > E",
                "1: D > B > C > E > F > A", "4: D > E > F > A > B > C", "2: E > C > B > D > F > A", "2: F > A > C > D > B > E"};
        String[] after = java.util.Arrays.copyOf(before, before.length + 1);
        after[before.length] = "2: A > E > F > C > B > D";
        assertThat(elected(count(CondorcetMethods.SCHULZE, ranked("A B C D E F", before)))).containsExactly("A");
        assertThat(elected(count(CondorcetMethods.SCHULZE, ranked("A B C D E F", after)))).containsExactly("D");
    }

    @Test
    void whatMakesAMajorityStrongDecidesSchulzesExampleWithEqualRanks() {
        Election election = ranked("A B C D", "6: A > B > C > D", "8: A = B", "8: A = C", "18: A = C > D", "8: A = C = D",
                "40: B", "4: C > B > D", "9: C > D > A", "8: C = D", "14: D > A > B", "11: D > B > C", "4: D > C > A");
        assertThat(elected(count(CondorcetMethods.SCHULZE, election, "strength", "margins"))).containsExactly("A");
        assertThat(elected(count(CondorcetMethods.SCHULZE, election, "strength", "ratio"))).containsExactly("B");
        assertThat(elected(count(CondorcetMethods.SCHULZE, election))).containsExactly("D");
    }

    @Test
    void rankedPairsFollowsTidemansExampleAndGorrsFirstThree() {
        // Tideman 1987, example 5
        assertThat(ranking(count(CondorcetMethods.RANKED_PAIRS, ranked("v w x y z", "7: v > w > x > y > z",
                "3: z > y > v > w > x", "6: y > z > w > x > v", "3: w > x > v > z > y", "5: z > x > v > w > y",
                "3: y > x > v > w > z"), "equal-pairs", "lock-class"))).isEqualTo("v > w > x > y > z");
        // ericgorr.net, "Ranked pairs", examples 1, 2 and 3
        assertThat(ranking(count(CondorcetMethods.RANKED_PAIRS,
                ranked("A B C", "7: A > B > C", "5: B > A > C", "4: C > A > B", "2: B > C > A")))).isEqualTo("A > B > C");
        assertThat(ranking(count(CondorcetMethods.RANKED_PAIRS,
                ranked("A B C", "40: A > B > C", "35: B > C > A", "25: C > A > B")))).isEqualTo("A > B > C");
        Result level = count(CondorcetMethods.RANKED_PAIRS,
                ranked("A B C", "7: A > B > C", "7: B > A > C", "2: C > A > B", "2: C > B > A"));
        assertThat(ranking(level)).isEqualTo("A = B > C");
        assertThat(level.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.purpose()).isEqualTo(Tie.Purpose.ELECTION);
            assertThat(tie.candidates()).containsExactly(1, 2);
            assertThat(tie.byLot()).isTrue();
        });
    }

    /// ericgorr.net, "Ranked pairs", example 4: after A over D (61) and B over A (55) come A over C and C over B, both with 54 to
    /// 46, which form a circle with B over A. Whichever is taken first is locked.
    @Test
    void equallyStrongMajoritiesOfGorrsFourthExampleAreTakenByADeclaredOrder() {
        Election election = ranked("A B C D", "12: A > D > C > B", "3: B > A > C > D", "25: B > C > A > D",
                "21: C > B > A > D", "12: D > A > B > C", "21: D > A > C > B", "6: D > B > A > C");
        assertThat(ranking(count(CondorcetMethods.RANKED_PAIRS, election, "equal-pairs", "lock-class")))
                .isEqualTo("B > A > D > C");
        Settings aFirst = Settings.STANDARD.with(
                TieRule.STANDARD.with(java.util.List.of(new TieStep.Listed(java.util.List.of(1, 2, 3, 4)))));
        assertThat(ranking(CondorcetMethods.RANKED_PAIRS.count(election, aFirst).result())).isEqualTo("B > A > D > C");
        Settings cFirst = Settings.STANDARD.with(
                TieRule.STANDARD.with(java.util.List.of(new TieStep.Listed(java.util.List.of(3, 1, 2, 4)))));
        Result result = CondorcetMethods.RANKED_PAIRS.count(election, cFirst).result();
        assertThat(ranking(result)).isEqualTo("C > B > A > D");
        assertThat(result.ties()).singleElement()
                .satisfies(tie -> assertThat(tie.steps().getFirst().what()).contains("equally strong majorities"));
    }

    @Test
    void unrankedCandidatesStandLastOrAreIgnoredAsDeclared() {
        // Wikipedia, "Ranked pairs": 68 A > B, 72 B > C, 52 C > A, each with two ranked
        Election election = ranked("A B C", "68: A > B", "72: B > C", "52: C > A");
        assertThat(elected(count(CondorcetMethods.RANKED_PAIRS, election, "unranked", "ignored"))).containsExactly("A");
        assertThat(elected(count(CondorcetMethods.RANKED_PAIRS, election))).containsExactly("B");
    }

    @Test
    void copelandsScoresAreThoseOfWikipedia() {
        Result result = count(CondorcetMethods.COPELAND,
                ranked("A B C D E", "31: A > E > C > D", "30: B > A > E", "29: C > D > B", "10: D > A > E"));
        assertThat(ranking(result)).isEqualTo("A > B = C = E > D");
        assertThat(result.stages().getFirst().totals()).extracting(Rational::toString).containsExactly("3", "2", "2", "1", "2");
    }

    @Test
    void minimaxMeasuresDefeatsInThreeWaysAsOnWikipedia() {
        Result once = count(CondorcetMethods.MINIMAX, TENNESSEE, "order", "at-once");
        assertThat(ranking(once)).isEqualTo("Nashville > Memphis > Chattanooga > Knoxville");
        assertThat(once.stages().getFirst().totals()).extracting(Rational::toString).containsExactly("58", "0", "68", "83");
        assertThat(count(CondorcetMethods.MINIMAX, TENNESSEE, "defeat", "margins").stages().getFirst().totals())
                .extracting(Rational::toString).containsExactly("16", "-16", "36", "66");
        assertThat(count(CondorcetMethods.MINIMAX, TENNESSEE, "defeat", "opposition").stages().getFirst().totals())
                .extracting(Rational::toString).containsExactly("58", "42", "68", "83");
        // Wikipedia, example with a Condorcet winner whom opposition does not elect
        Election equal = ranked("A B C", "4: A = C > B", "47: A > C > B", "43: C > B > A", "6: B > A = C");
        assertThat(ranking(count(CondorcetMethods.MINIMAX, equal, "order", "at-once"))).isEqualTo("A > C > B");
        assertThat(ranking(count(CondorcetMethods.MINIMAX, equal, "defeat", "opposition", "order", "at-once")))
                .isEqualTo("C > A > B");
        // Wikipedia, example in which all three differ
        Election three = ranked("A B C D", "30: A > C > B > D", "15: D > B > A > C", "14: D > B > C > A", "6: B > C > A > D",
                "4: D > C > A = B", "16: C > A = B", "14: B > C", "3: C > A");
        assertThat(elected(count(CondorcetMethods.MINIMAX, three, "unranked", "ignored"))).containsExactly("A");
        assertThat(elected(count(CondorcetMethods.MINIMAX, three, "unranked", "ignored", "defeat", "margins")))
                .containsExactly("B");
        assertThat(elected(count(CondorcetMethods.MINIMAX, three, "unranked", "ignored", "defeat", "opposition")))
                .containsExactly("D");
    }

    @Test
    void minimaxMayElectACandidateWhoLosesEveryComparison() {
        // Wikipedia, "Condorcet loser criterion"
        assertThat(elected(count(CondorcetMethods.MINIMAX, ranked("A B C L", "1: A > B > C > L", "1: A > B > L > C",
                "3: B > C > A > L", "1: C > L > A > B", "1: L > A > B > C", "2: L > C > A > B")))).containsExactly("L");
    }
}
