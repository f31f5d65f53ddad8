package org.regroup.counting.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.RandomElections;
import org.regroup.counting.RandomElections.Line;
import org.regroup.counting.RandomElections.Lines;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;

/// What the theory promises of Condorcet methods, on random elections with equal ranks and short ballots.
class CondorcetPropertiesTest {

    private static final int MANY = 800;

    /// So many elections for one seat in turn.
    private static void each(long seed, int number, BiConsumer<Random, Lines> check) {
        Random random = new Random(seed);
        for (int i = 0; i < number; i++) {
            Lines drawn = RandomElections.lines(random, true).withSeats(1);
            try {
                check.accept(random, drawn);
            } catch (AssertionError e) {
                throw new AssertionError("Election " + i + ": " + drawn, e);
            }
        }
    }

    private static Result count(Method method, Lines drawn, String... parameters) {
        return count(method, drawn.election(), Settings.STANDARD, parameters);
    }

    private static Result count(Method method, Election election, Settings settings, String... parameters) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2)
            given.put(parameters[i], parameters[i + 1]);
        return method.count(election, settings.with(given)).result();
    }

    private static Settings listed(List<Integer> order) {
        return Settings.STANDARD.with(new TieRule(List.of(new TieStep.Listed(order)), "", false));
    }

    @Test
    void whoeverIsPreferredToEachOtherWinsByEveryMethod() {
        each(1, MANY, (_, drawn) -> {
            List<Integer> winner = new NaiveCondorcet(drawn).condorcetWinner();
            if (winner.isEmpty())
                return;
            for (String strength : List.of("winning-votes", "margins", "ratio"))
                assertThat(count(CondorcetMethods.SCHULZE, drawn, "strength", strength).ranking().getFirst()).isEqualTo(winner);
            for (String strength : List.of("winning-votes", "margins"))
                assertThat(count(CondorcetMethods.RANKED_PAIRS, drawn, "strength", strength).elected()).isEqualTo(winner);
            for (String defeat : List.of("winning-votes", "margins"))
                assertThat(count(CondorcetMethods.MINIMAX, drawn, "defeat", defeat).ranking().getFirst()).isEqualTo(winner);
            Result copeland = count(CondorcetMethods.COPELAND, drawn);
            assertThat(copeland.ranking().getFirst()).isEqualTo(winner);
            assertThat(copeland.notes().getFirst()).contains("Condorcet winner");
        });
    }

    @Test
    void schulzeRanksAsWhenAllPathsAreTriedOneByOne() {
        each(2, MANY, (_, drawn) -> {
            NaiveCondorcet naive = new NaiveCondorcet(drawn);
            for (String strength : List.of("winning-votes", "margins", "ratio"))
                assertThat(count(CondorcetMethods.SCHULZE, drawn, "strength", strength).ranking()).as(strength)
                        .isEqualTo(naive.schulze(strength));
        });
    }

    @Test
    void rankedPairsRanksAsWhenEveryPairIsTakenInTurn() {
        each(3, MANY, (random, drawn) -> {
            NaiveCondorcet naive = new NaiveCondorcet(drawn);
            List<Integer> order = RandomElections.renaming(random, drawn.candidates());
            assertThat(count(CondorcetMethods.RANKED_PAIRS, drawn.election(), listed(order)).ranking())
                    .isEqualTo(naive.rankedPairs(false, order));
            assertThat(count(CondorcetMethods.RANKED_PAIRS, drawn.election(), listed(order), "strength", "margins").ranking())
                    .isEqualTo(naive.rankedPairs(true, order));
        });
    }

    @Test
    void theOrderForEqualPairsIsDrawnJustWhereItMatters() {
        each(4, MANY, (random, drawn) -> {
            NaiveCondorcet naive = new NaiveCondorcet(drawn);
            boolean drew = count(CondorcetMethods.RANKED_PAIRS, drawn).ties().stream()
                    .anyMatch(tie -> tie.steps().getFirst().what().contains("equally strong majorities"));
            Set<List<List<Integer>>> outcomes = new HashSet<>();
            for (int i = 0; i < 12; i++)
                outcomes.add(naive.rankedPairs(false, RandomElections.renaming(random, drawn.candidates())));
            assertThat(drew || outcomes.size() == 1).isTrue();
        });
    }

    @Test
    void winnersComeFromTheSmithSet() {
        each(5, MANY, (_, drawn) -> {
            Set<Integer> smith = new NaiveCondorcet(drawn).smithSet();
            Result schulze = count(CondorcetMethods.SCHULZE, drawn);
            assertThat(SmithSet.of(java.util.Objects.requireNonNull(schulze.pairwise()), drawn.election().contest().standing()))
                    .containsExactlyInAnyOrderElementsOf(smith);
            assertThat(smith).containsAll(schulze.ranking().getFirst());
            assertThat(smith).containsAll(count(CondorcetMethods.RANKED_PAIRS, drawn).ranking().getFirst());
            assertThat(smith).containsAll(
                    count(CondorcetMethods.RANKED_PAIRS, drawn, "equal-pairs", "lock-class").ranking().getFirst());
            assertThat(smith).containsAll(count(CondorcetMethods.COPELAND, drawn).ranking().getFirst());
        });
    }

    @Test
    void renamingCandidatesRenamesTheRanking() {
        each(7, MANY, (random, drawn) -> {
            List<Integer> names = RandomElections.renaming(random, drawn.candidates());
            Election renamed = drawn.renamed(names);
            BiConsumer<Method, String[]> check = (method, parameters) -> {
                assertThat(count(method, renamed, Settings.STANDARD, parameters).ranking())
                        .isEqualTo(count(method, drawn, parameters).ranking()
                                .stream().map(level -> level.stream().map(c -> names.get(c - 1)).sorted().toList()).toList());
            };
            check.accept(CondorcetMethods.SCHULZE, new String[0]);
            check.accept(CondorcetMethods.RANKED_PAIRS, new String[]{"equal-pairs", "lock-class"});
            check.accept(CondorcetMethods.COPELAND, new String[0]);
            check.accept(CondorcetMethods.MINIMAX, new String[]{"defeat", "margins"});
        });
    }

    @Test
    void raisingTheWinnerDoesNoHarm() {
        each(8, 2 * MANY, (random, drawn) -> {
            for (String strength : List.of("winning-votes", "margins")) {
                List<Integer> order = RandomElections.renaming(random, drawn.candidates());
                Result schulze = count(CondorcetMethods.SCHULZE, drawn, "strength", strength);
                int winner = schulze.elected().getFirst();
                assertThat(count(CondorcetMethods.SCHULZE, drawn.raised(random, winner, true), "strength", strength)
                        .ranking().getFirst()).contains(winner);
                int first = count(CondorcetMethods.RANKED_PAIRS, drawn.election(), listed(order), "strength", strength).elected()
                        .getFirst();
                assertThat(count(CondorcetMethods.RANKED_PAIRS, drawn.raised(random, first, true).election(), listed(order),
                        "strength",
                        strength).ranking().getFirst()).contains(first);
            }
        });
    }

    @Test
    void whoeverWinsAloneDoesNotWinTheReversedElection() {
        each(9, MANY, (_, drawn) -> {
            List<Integer> first = count(CondorcetMethods.SCHULZE, drawn).ranking().getFirst();
            if (first.size() == 1)
                assertThat(count(CondorcetMethods.SCHULZE, reversed(drawn)).ranking().getFirst())
                        .doesNotContain(first.getFirst());
        });
    }

    /// Every ballot upside down: those it did not rank come first.
    private static Lines reversed(Lines drawn) {
        return new Lines(drawn.candidates(), 1, drawn.lines().stream().map(line -> {
            List<List<Integer>> ranking = new ArrayList<>(line.ranking().reversed());
            Set<Integer> ranked = new HashSet<>();
            ranking.forEach(ranked::addAll);
            List<Integer> others = IntStream.rangeClosed(1, drawn.candidates()).filter(c -> !ranked.contains(c)).boxed().toList();
            if (!others.isEmpty())
                ranking.addFirst(others);
            return new Line(line.weight(), ranking);
        }).toList());
    }

    @Test
    void severalSeatsGoToTheFirstOfTheRanking() {
        each(10, MANY, (_, drawn) -> {
            int seats = 1 + drawn.lines().size() % drawn.candidates();
            for (Method method : CondorcetMethods.all()) {
                Result result = method.count(drawn.withSeats(seats).election(), Settings.STANDARD).result();
                assertThat(result.elected()).hasSize(seats).doesNotHaveDuplicates();
                assertThat(result.stages().stream().flatMap(stage -> stage.elected().stream())).isEqualTo(result.elected());
                List<Integer> left = new ArrayList<>(result.elected());
                for (List<Integer> level : result.ranking()) {
                    List<Integer> there = left.stream().limit(level.size()).toList();
                    assertThat(level).containsAll(there);
                    left = left.subList(there.size(), left.size());
                }
                assertThat(result.stages().stream().flatMap(stage -> stage.ties().stream())).isEqualTo(result.ties());
            }
        });
    }
}
