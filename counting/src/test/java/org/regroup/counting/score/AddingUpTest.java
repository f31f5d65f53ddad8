package org.regroup.counting.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.counting.WrittenBallots.elected;
import static org.regroup.counting.WrittenBallots.ranked;
import static org.regroup.counting.WrittenBallots.ranking;
import static org.regroup.counting.WrittenBallots.scored;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Action;
import org.regroup.counting.Constraint;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;

/// Plurality, block vote, approval, score, STAR and Borda, by published examples where there are any.
class AddingUpTest {

    private static final Election TENNESSEE = ranked("Memphis Nashville Chattanooga Knoxville",
            "42: Memphis > Nashville > Chattanooga > Knoxville",
            "26: Nashville > Chattanooga > Knoxville > Memphis",
            "15: Chattanooga > Knoxville > Nashville > Memphis",
            "17: Knoxville > Chattanooga > Nashville > Memphis");

    private static Result count(Method method, Election election, String... parameters) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2)
            given.put(parameters[i], parameters[i + 1]);
        return method.count(election, Settings.STANDARD.with(given)).result();
    }

    private static List<String> totals(Result result) {
        return result.stages().getFirst().totals().stream().map(Rational::toString).toList();
    }

    private static Election seats(Election election, int seats) {
        return election.with(election.contest().withSeats(seats));
    }

    @Test
    void pluralityElectsMemphis() {
        Result result = count(ScoreMethods.PLURALITY, TENNESSEE);
        assertThat(ranking(result)).isEqualTo("Memphis > Nashville > Knoxville > Chattanooga");
        assertThat(totals(result)).containsExactly("42", "26", "15", "17");
    }

    @Test
    void pluralityCountsNoBallotThatPutsTwoFirst() {
        Result result = count(ScoreMethods.PLURALITY, ranked("A B C", "5: A = B > C", "3: B > A = C", "2: C"));
        assertThat(totals(result)).containsExactly("0", "3", "2");
        assertThat(result.valid()).isEqualTo(Rational.of(5));
        assertThat(result.spoiled()).singleElement().satisfies(spoiled -> assertThat(spoiled.votes()).isEqualTo(Rational.of(5)));
    }

    @Test
    void severalSeatsByPluralityGoToTheMostFirstPreferences() {
        assertThat(elected(count(ScoreMethods.PLURALITY, seats(TENNESSEE, 2)))).containsExactly("Memphis", "Nashville");
    }

    /// Wikipedia, "Borda count": the capital of Tennessee.
    @Test
    void bordasPointsForTennesseeAreThoseOfTheTextbook() {
        Result result = count(ScoreMethods.BORDA, TENNESSEE);
        assertThat(totals(result)).containsExactly("126", "194", "173", "107");
        assertThat(ranking(result)).isEqualTo("Nashville > Chattanooga > Memphis > Knoxville");
        assertThat(totals(count(ScoreMethods.BORDA, TENNESSEE, "points", "from-one"))).containsExactly("226", "294", "273",
                "207");
    }

    /// Electowiki, "Dowdall method" (which writes 57.667 for Nashville's 26 + 42/2 + 32/3 and so on).
    @Test
    void dowdallsPointsAreParts() {
        assertThat(totals(count(ScoreMethods.BORDA, TENNESSEE, "points", "dowdall")))
                .containsExactly("56.5", "173/3", "50.5", "131/3");
    }

    /// French Wikipedia, "Méthode Borda", second example, with points from n to 1.
    @Test
    void bordaDoesNotElectTheFirstOfTheMajority() {
        Result result = count(ScoreMethods.BORDA, ranked("A B C D", "30: B > A > C > D", "30: B > A > D > C",
                "25: A > C > D > B", "15: A > D > C > B"), "points", "from-one");
        assertThat(totals(result)).containsExactly("340", "280", "195", "185");
    }

    @Test
    void bordaSharesOrWithholdsThePointsOfThoseNotRanked() {
        Election one = ranked("A B C", "1: A");
        assertThat(totals(count(ScoreMethods.BORDA, one, "points", "from-one"))).containsExactly("3", "1.5", "1.5");
        assertThat(totals(count(ScoreMethods.BORDA, one, "points", "from-one", "unranked", "zero"))).containsExactly("3", "0",
                "0");
        assertThat(totals(count(ScoreMethods.BORDA, one, "unranked", "modified"))).containsExactly("1", "0", "0");
        Election equal = ranked("A B C D", "2: A > B = C");
        assertThat(totals(count(ScoreMethods.BORDA, equal))).containsExactly("6", "3", "3", "0");
        assertThat(totals(count(ScoreMethods.BORDA, equal, "unranked", "modified"))).containsExactly("6", "3", "3", "0");
        assertThat(totals(count(ScoreMethods.BORDA, equal, "points", "dowdall"))).containsExactly("2", "5/6", "5/6", "0.5");
    }

    @Test
    void bordaCountsPlacesAmongThoseWhoStand() {
        Election without = TENNESSEE.with(TENNESSEE.contest().without(List.of(2)));
        assertThat(totals(count(ScoreMethods.BORDA, without))).containsExactly("84", "0", "141", "75");
    }

    @Test
    void approvalTakesAnyNumberOfMarks() {
        Election election = scored(1, "A B C", "4: 1 1 0", "3: 0 1 1", "2: 0 0 1", "1: 0 0 0");
        Result result = count(ScoreMethods.APPROVAL, election);
        assertThat(totals(result)).containsExactly("4", "7", "5");
        assertThat(ranking(result)).isEqualTo("B > C > A");
        assertThat(result.invalid()).isEqualTo(Rational.ONE);
    }

    @Test
    void onARankedBallotEverybodyRankedIsApproved() {
        assertThat(totals(count(ScoreMethods.APPROVAL, ranked("A B C", "4: A > B", "3: C")))).containsExactly("4", "4", "3");
    }

    @Test
    void aBlockVoteWithTooManyMarksIsSpoiled() {
        Election election = seats(scored(1, "A B C D", "4: 1 1 0 0", "3: 0 1 1 1", "2: 0 0 1 1", "1: 0 0 0 1"), 2);
        Result result = count(ScoreMethods.BLOCK, election);
        assertThat(totals(result)).containsExactly("4", "4", "2", "3");
        assertThat(result.elected()).containsExactlyInAnyOrder(1, 2);
        assertThat(result.valid()).isEqualTo(Rational.of(7));
        assertThat(result.spoiled()).singleElement().satisfies(spoiled -> {
            assertThat(spoiled.reason()).isEqualTo("more than 2 marks");
            assertThat(spoiled.votes()).isEqualTo(Rational.of(3));
        });
        assertThat(result.ties()).singleElement().satisfies(tie -> assertThat(tie.purpose()).isEqualTo(Tie.Purpose.ORDER));
        // a limited vote
        assertThat(count(ScoreMethods.BLOCK, election, "marks", "1").valid()).isEqualTo(Rational.ONE);
    }

    @Test
    void aBlockVoteWithNoValidBallotIsRefused() {
        assertThat(ScoreMethods.BLOCK.count(scored(1, "A B", "4: 1 1"), Settings.STANDARD)).isInstanceOf(Counted.Refused.class);
    }

    @Test
    void scoresAreAddedUpOrAveragedOverThoseWhoGaveThem() {
        Election election = scored(9, "A B C", "4: 9 5 -", "3: 0 5 -", "1: - 5 9");
        assertThat(totals(count(ScoreMethods.SCORE, election))).containsExactly("36", "40", "9");
        Result average = count(ScoreMethods.SCORE, election, "total", "average");
        assertThat(totals(average)).containsExactly("36/7", "5", "9");
        assertThat(elected(average)).containsExactly("C");
        Result quorum = count(ScoreMethods.SCORE, election, "total", "average", "quorum", "1/2");
        assertThat(elected(quorum)).containsExactly("A");
        assertThat(quorum.notes()).containsExactly("C was scored by 1 of 8 and is not considered: at least 4 are needed.");
        assertThat(
                ScoreMethods.SCORE.count(seats(election, 3), Settings.STANDARD.with(Map.of("total", "average", "quorum", "0.5"))))
                .isInstanceOf(Counted.Refused.class);
    }

    @Test
    void constraintsPassOverWhoCannotBeElected() {
        Election election = seats(scored(1, "A B C D", "4: 1 1 0 0", "3: 0 1 1 1", "2: 0 0 1 1"), 2);
        election = election
                .with(election.contest().withTraits(Map.of(1, Map.of("section", "North"), 4, Map.of("section", "North"),
                        2, Map.of("section", "South"), 3, Map.of("section", "South"))));
        Settings oneSouth = Settings.STANDARD
                .with(List.of(new Constraint(Constraint.Bound.AT_MOST, 1, "section", "South")));
        Result result = ScoreMethods.APPROVAL.count(election, oneSouth).result();
        assertThat(elected(result)).containsExactly("B", "D");
        assertThat(result.stages().getFirst().excluded()).containsExactly(3);
        assertThat(result.notes()).singleElement().asString().contains("at most 1 with section South");
    }

    /// Equal Vote Coalition, tests of BetterVoting, "Condorcet Winner".
    private static final Election ALLISON = scored(5, "Allison Bill Carmen Doug", "1: 5 2 1 4", "3: 5 2 1 0", "1: 5 3 4 0",
            "2: 5 1 4 0", "1: 4 0 5 1", "1: 3 4 5 0", "1: 3 5 5 5");

    @Test
    void starElectsTheFinalistWhomMoreScoreHigher() {
        Result result = count(ScoreMethods.STAR, ALLISON);
        assertThat(elected(result)).containsExactly("Allison");
        assertThat(totals(result)).containsExactly("45", "22", "31", "10");
        Stage runoff = result.stages().get(1);
        assertThat(runoff.action()).isEqualTo(Action.of(Action.Kind.RUNOFF, 1, 3));
        assertThat(runoff.totals()).extracting(Rational::toString).containsExactly("7", "0", "3", "0");
        assertThat(runoff.nonTransferable()).isEqualTo(Rational.ZERO);
        assertThat(result.ties()).isEmpty();
    }

    @Test
    void starFillsSeveralSeatsOneAfterAnother() {
        assertThat(elected(count(ScoreMethods.STAR, seats(ALLISON, 4)))).containsExactly("Allison", "Carmen", "Bill", "Doug");
    }

    /// Ibid., "Runnerup tie": Bill and Carmen both have 32; five score Bill higher, four Carmen.
    @Test
    void aTieForThePlaceInTheRunOffGoesToWhoeverIsPreferred() {
        Result result = count(ScoreMethods.STAR, scored(5, "Allison Bill Carmen Doug", "1: 5 4 3 3", "1: 4 5 1 1", "1: 4 5 1 2",
                "1: 3 5 1 0", "1: 5 4 3 0", "1: 5 0 4 1", "1: 5 0 4 0", "1: 4 0 5 1", "1: 3 4 5 0", "1: 3 5 5 4"));
        assertThat(elected(result)).containsExactly("Allison");
        assertThat(result.stages().get(1).action().candidates()).containsExactly(1, 2);
        assertThat(result.ties().getFirst()).satisfies(tie -> {
            assertThat(tie.candidates()).containsExactly(2, 3);
            assertThat(tie.chosen()).isEqualTo(3);
            assertThat(tie.steps()).extracting(Tie.Step::what).containsExactly("fewer comparisons lost head to head");
        });
    }

    /// Ibid., "Runoff tie, score resolves" and "Runoff & Score Tie, use five-star tiebreaker to resolve".
    @Test
    void aTieInTheRunOffGoesToTheHigherScoreAndThenToMoreTopScores() {
        Result byScore = count(ScoreMethods.STAR, scored(5, "Allison Bill", "1: 0 5", "1: 3 2"));
        assertThat(elected(byScore)).containsExactly("Bill");
        assertThat(byScore.ties().getFirst().steps()).extracting(Tie.Step::what).containsExactly("higher score");
        Result byTop = count(ScoreMethods.STAR, scored(5, "Allison Bill", "1: 2 4", "1: 5 3"));
        assertThat(elected(byTop)).containsExactly("Allison");
        assertThat(byTop.ties().getFirst().steps()).extracting(Tie.Step::what).containsExactly("more top scores");
        assertThat(count(ScoreMethods.STAR, scored(5, "Allison Bill", "1: 0 5", "1: 5 0")).ties().getFirst().byLot()).isTrue();
    }

    /// All four have 11; Ada, Ben and Cara beat one another in a circle, Doug loses every comparison and has most top scores. The
    /// official protocol lets Doug out first, then the lot (here laid down) chooses two of three.
    @Test
    void whoeverLosesMostComparisonsGoesOutBeforeTopScoresAreLookedAt() {
        Election election = scored(5, "Ada Ben Cara Doug", "2: 0 0 0 5", "1: 5 4 2 1", "1: 2 5 4 0", "1: 4 2 5 0");
        Result result = ScoreMethods.STAR.count(election, Settings.STANDARD.with(new TieRule(
                List.of(new TieStep.Own(), new TieStep.Listed(List.of(1, 2, 3, 4))), "", false))).result();
        assertThat(elected(result)).containsExactly("Ada");
        assertThat(result.stages().get(1).action().candidates()).containsExactly(1, 2);
        assertThat(result.stages().get(1).totals()).extracting(Rational::toString).containsExactly("2", "1", "0", "0");
        assertThat(result.stages().get(1).nonTransferable()).isEqualTo(Rational.of(2));
        assertThat(result.ties()).extracting(Tie::chosen).containsExactly(4, 3);
    }

    /// Three tie for two places: Ada beats both others and is safe, though she has no top score; the others, level head to head,
    /// differ by theirs.
    @Test
    void whoeverWinsTheComparisonsIsSafe() {
        Election election = scored(5, "Ada Ben Cara Dan", "2: 4 2 2 0", "1: 4 1 1 0", "1: 0 5 3 0", "1: 0 2 4 0");
        Result result = count(ScoreMethods.STAR, election);
        assertThat(totals(result)).containsExactly("12", "12", "12", "0");
        assertThat(result.stages().get(1).action().candidates()).containsExactly(1, 2);
        assertThat(result.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.chosen()).isEqualTo(3);
            assertThat(tie.steps()).extracting(Tie.Step::what)
                    .containsExactly("fewer comparisons lost head to head", "more top scores");
        });
        assertThat(elected(result)).containsExactly("Ada");
    }

    @Test
    void starNeedsScores() {
        assertThat(ScoreMethods.STAR.count(TENNESSEE, Settings.STANDARD)).isInstanceOf(Counted.Refused.class);
    }
}
