package org.regroup.counting.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.RandomElections;
import org.regroup.counting.RandomElections.Line;
import org.regroup.counting.RandomElections.Lines;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;

/// What holds for methods that add up, on random elections.
class AddingUpPropertiesTest {

    private static final int MANY = 1_000;

    private static void each(long seed, boolean equal, BiConsumer<Random, Lines> check) {
        Random random = new Random(seed);
        for (int i = 0; i < MANY; i++) {
            Lines lines = RandomElections.lines(random, equal).withSeats(1);
            try {
                check.accept(random, lines);
            } catch (AssertionError e) {
                throw new AssertionError("Election " + i + ": " + lines, e);
            }
        }
    }

    private static Result count(Method method, Election election, Map<String, String> parameters) {
        return method.count(election, Settings.STANDARD.with(parameters)).result();
    }

    @Test
    void raisingTheWinnerDoesNoHarm() {
        each(1, false, (random, lines) -> {
            harmless(ScoreMethods.PLURALITY, lines, random, Map.of());
            harmless(ScoreMethods.APPROVAL, lines, random, Map.of());
        });
        each(2, true, (random, lines) -> {
            harmless(ScoreMethods.BORDA, lines, random, Map.of());
            harmless(ScoreMethods.BORDA, lines, random, Map.of("points", "dowdall"));
        });
    }

    private static void harmless(Method method, Lines lines, Random random, Map<String, String> parameters) {
        int winner = count(method, lines.election(), parameters).elected().getFirst();
        assertThat(count(method, lines.raised(random, winner, method == ScoreMethods.BORDA).election(), parameters).ranking()
                .getFirst()).as(method.name()).contains(winner);
    }

    /// Half a point for everybody level or both unranked, one for everybody behind, is the same as counting places.
    @Test
    void bordasPointsAreThoseOfTheComparisonsWon() {
        each(3, true, (_, lines) -> {
            Result result = count(ScoreMethods.BORDA, lines.election(), Map.of());
            for (int c = 1; c <= lines.candidates(); c++)
                assertThat(result.stages().getFirst().total(c)).isEqualTo(Rational.of(halves(lines, c), 2));
        });
    }

    private static long halves(Lines lines, int one) {
        long halves = 0;
        for (Line line : lines.lines())
            for (int other = 1; other <= lines.candidates(); other++)
                if (other != one)
                    halves += line.weight() * (1L + Integer.signum(place(line, other) - place(line, one)));
        return halves;
    }

    private static int place(Line line, int candidate) {
        return IntStream.range(0, line.ranking().size()).filter(i -> line.ranking().get(i).contains(candidate)).findFirst()
                .orElse(line.ranking().size());
    }

    /// Ballots with random scores from 0 to 5, some left out.
    private static List<int[]> scores(Random random, int candidates) {
        List<int[]> ballots = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--)
            ballots.add(random.ints(candidates, -1, 6).map(s -> s < 0 ? ScoredBallots.NONE : s).toArray());
        return ballots;
    }

    private static Election scored(List<int[]> ballots) {
        int candidates = ballots.getFirst().length;
        ScoredBallots.Builder builder = ScoredBallots.of(candidates, 5);
        ballots.forEach(scores -> builder.add(1, scores));
        return Election.of(Contest.of("Made up", 1, IntStream.range(0, candidates).mapToObj(i -> "C" + i).toList()),
                builder.build());
    }

    @Test
    void aHigherScoreForTheWinnerDoesNoHarm() {
        Random random = new Random(4);
        for (int i = 0; i < MANY; i++) {
            List<int[]> ballots = scores(random, 2 + random.nextInt(4));
            if (ballots.stream().allMatch(scores -> IntStream.of(scores).allMatch(s -> s == ScoredBallots.NONE)))
                continue;
            int winner = count(ScoreMethods.SCORE, scored(ballots), Map.of()).elected().getFirst();
            int[] raised = ballots.get(random.nextInt(ballots.size()));
            raised[winner - 1] = Math.min(5, Math.max(0, raised[winner - 1]) + 1);
            assertThat(count(ScoreMethods.SCORE, scored(ballots), Map.of()).ranking().getFirst()).contains(winner);
        }
    }

    @Test
    void starElectsOneOfTheTwoWithTheHighestSumsAndLosesNoVote() {
        Random random = new Random(5);
        for (int i = 0; i < MANY; i++) {
            List<int[]> ballots = scores(random, 2 + random.nextInt(4));
            if (ballots.stream().allMatch(scores -> IntStream.of(scores).allMatch(s -> s == ScoredBallots.NONE)))
                continue;
            Result result = count(ScoreMethods.STAR, scored(ballots), Map.of());
            Stage runoff = result.stages().get(1);
            assertThat(runoff.totals().stream().reduce(runoff.nonTransferable(), Rational::plus)).isEqualTo(result.valid());
            Rational lower = runoff.action().candidates().stream().map(result.stages().getFirst()::total).reduce(Rational::min)
                    .orElseThrow();
            assertThat(result.contest().standing()).filteredOn(c -> !runoff.action().candidates().contains(c))
                    .allMatch(c -> result.stages().getFirst().total(c).compareTo(lower) <= 0);
            int winner = result.elected().getFirst();
            assertThat(runoff.totals()).allMatch(total -> total.compareTo(runoff.total(winner)) <= 0);
        }
    }
}
