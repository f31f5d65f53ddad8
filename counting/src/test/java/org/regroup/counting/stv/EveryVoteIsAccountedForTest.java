package org.regroup.counting.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.regroup.counting.Constraint;
import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.EqualRanks;
import org.regroup.counting.Feasibility;
import org.regroup.counting.Flow;
import org.regroup.counting.Method;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;
import org.regroup.counting.catalogue.Methods;

/// What holds of every count in which papers pass from candidate to candidate, tried on elections made up at random.
class EveryVoteIsAccountedForTest {

    /// How many elections are made up for each method and property; many more can be asked for.
    private static final int ROUNDS = Integer.getInteger("regroup.random.rounds", 300);

    @ParameterizedTest
    @ValueSource(strings = {"ers97", "northern-ireland", "prsa77", "cambridge", "irv"})
    void nothingIsLostAndEverySeatIsFilled(String name) {
        Random random = new Random(name.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Profile profile = Profile.random(random, name.equals("irv") ? 1 : 5);
            Result result = count(name, profile.election(random));
            assertThat(result.elected()).as("%s", profile).hasSize(profile.seats()).doesNotHaveDuplicates();
            List<Integer> gone = new ArrayList<>();
            List<Rational> before = Collections.nCopies(profile.candidates(), Rational.ZERO);
            for (Stage stage : result.stages()) {
                Rational sum = stage.totals().stream().reduce(stage.nonTransferable(), Rational::plus);
                assertThat(sum).as("%s stage %s", profile, stage.number()).isEqualTo(result.valid());
                assertThat(stage.nonTransferable().signum()).isNotNegative();
                stage.totals().forEach(total -> assertThat(total.signum()).isNotNegative());
                gone.addAll(stage.elected());
                gone.addAll(stage.excluded());
                if (stage.number() > 1)
                    assertThat(stage.totals()).as("%s stage %s", profile, stage.number()).isEqualTo(after(before, stage.flows()));
                before = stage.totals();
            }
            assertThat(gone).as("%s", profile).doesNotHaveDuplicates();
        }
    }

    private static List<Rational> after(List<Rational> before, List<Flow> flows) {
        List<Rational> totals = new ArrayList<>(before);
        for (Flow flow : flows) {
            if (flow.from() != Flow.NON_TRANSFERABLE)
                totals.set(flow.from() - 1, totals.get(flow.from() - 1).minus(flow.votes()));
            if (flow.to() != Flow.NON_TRANSFERABLE)
                totals.set(flow.to() - 1, totals.get(flow.to() - 1).plus(flow.votes()));
        }
        return totals;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ers97", "northern-ireland", "prsa77", "cambridge", "irv"})
    void neitherTheOrderOfBallotsNorTheNumbersOfCandidatesMatter(String name) {
        Random random = new Random(31 * name.hashCode());
        for (int round = 0; round < ROUNDS / 3; round++) {
            Profile profile = Profile.random(random, name.equals("irv") ? 1 : 5);
            Result result = count(name, profile.election(random));
            assertThat(count(name, profile.election(random)).stages()).isEqualTo(result.stages());
            if (!result.ties().isEmpty() || !result.notes().isEmpty())
                continue;
            List<Integer> renumbered = new ArrayList<>(IntStream.rangeClosed(1, profile.candidates()).boxed().toList());
            Collections.shuffle(renumbered, random);
            Result other = count(name, profile.renumbered(renumbered).election(random));
            assertThat(other.elected()).as("%s %s", profile, renumbered)
                    .isEqualTo(result.elected().stream().map(c -> renumbered.get(c - 1)).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ers97", "northern-ireland", "prsa77"})
    void aSlowCountPaperByPaperFindsTheSameTotalsAtEveryStage(String name) {
        Random random = new Random(17L * name.hashCode());
        int compared = 0;
        for (int round = 0; round < 4 * ROUNDS; round++) {
            Profile profile = Profile.random(random, 5);
            Optional<NaiveLastParcel.Outcome> naive = NaiveLastParcel.count(name, profile.seats(), profile.candidates(),
                    profile.papers());
            if (naive.isEmpty())
                continue;
            compared++;
            Result result = count(name, profile.election(random));
            assertThat(result.ties()).as("%s", profile).isEmpty();
            assertThat(result.stages().stream().map(s -> s.totals().stream().map(t -> t.decimal(3)).toList()).toList())
                    .as("%s", profile)
                    .isEqualTo(naive.get().stages().stream().map(s -> s.stream().map(t -> t.setScale(3).toPlainString()).toList())
                            .toList());
            assertThat(new HashSet<>(result.elected())).as("%s", profile).isEqualTo(new HashSet<>(naive.get().elected()));
        }
        assertThat(compared).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void countingEveryRoundAnewFindsTheSameWinnerOfTheRunoff() {
        Random random = new Random(5);
        int compared = 0;
        for (int round = 0; round < 4 * ROUNDS; round++) {
            Profile profile = Profile.random(random, 1);
            Optional<Integer> naive = naiveRunoff(profile);
            if (naive.isEmpty())
                continue;
            compared++;
            for (Map<String, String> parameters : List.<Map<String, String>>of(Map.of(), Map.of("stop", "two-left"),
                    Map.of("sure-losers", "together")))
                assertThat(method("irv").count(profile.election(random), Settings.STANDARD.with(parameters)).result().elected())
                        .as("%s %s", profile, parameters).containsExactly(naive.get());
        }
        assertThat(compared).isGreaterThan(ROUNDS / 2);
    }

    /// Always down to the last one; empty at a tie.
    private static Optional<Integer> naiveRunoff(Profile profile) {
        List<Integer> left = new ArrayList<>(IntStream.rangeClosed(1, profile.candidates()).boxed().toList());
        while (left.size() > 1) {
            Map<Integer, Integer> votes = new HashMap<>();
            left.forEach(c -> votes.put(c, 0));
            profile.papers().forEach(
                    paper -> paper.stream().filter(left::contains).findFirst().ifPresent(c -> votes.merge(c, 1, Integer::sum)));
            int least = Collections.min(votes.values());
            List<Integer> lowest = left.stream().filter(c -> Integer.valueOf(least).equals(votes.get(c))).toList();
            if (lowest.size() > 1)
                return Optional.empty();
            left.removeAll(lowest);
        }
        return Optional.of(left.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ers97", "northern-ireland", "prsa77", "cambridge", "irv"})
    void constraintsAreKeptOrNamedBeforehand(String name) {
        Random random = new Random(11L * name.hashCode());
        int kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Profile profile = Profile.random(random, name.equals("irv") ? 1 : 5);
            Election election = profile.election(random);
            Map<Integer, Map<String, String>> traits = new HashMap<>();
            for (int c = 1; c <= profile.candidates(); c++)
                traits.put(c, Map.of("gender", random.nextBoolean() ? "woman" : "man", "organisation", "o" + random.nextInt(3)));
            Contest contest = election.contest().withTraits(traits);
            List<Constraint> constraints = List.of(
                    new Constraint(Constraint.Bound.AT_LEAST, random.nextInt(profile.seats() + 1), "gender", "woman"),
                    new Constraint(Constraint.Bound.AT_MOST, 1 + random.nextInt(2), "organisation", "o1"));
            Feasibility feasibility = new Feasibility(contest, constraints);
            switch (method(name).count(election.with(contest), settings(name).with(constraints))) {
                case Counted.Done(Result result) -> {
                    kept++;
                    assertThat(result.elected()).hasSize(profile.seats());
                    assertThat(feasibility.possible(result.elected(), List.of())).as("%s %s", profile, constraints).isTrue();
                    for (Stage stage : result.stages())
                        assertThat(stage.totals().stream().reduce(stage.nonTransferable(), Rational::plus))
                                .isEqualTo(result.valid());
                }
                case Counted.Refused(List<String> reasons) -> {
                    assertThat(feasibility.unmet()).isNotEmpty();
                    assertThat(reasons).singleElement().asString().contains(feasibility.unmet().getFirst().toString());
                }
                case Counted.Open open -> throw new AssertionError(open);
            }
        }
        assertThat(kept).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void aBallotThatRanksSeveralEqualWaitsUntilOneIsLeft() {
        RankedBallots.Builder builder = RankedBallots.of(3);
        builder.add(10, 1).add(6, 2).add(3, 3).add(5, List.of(List.of(2, 3), List.of(1)));
        Election election = Election.of(Contest.of("Chair", 1, List.of("Ada", "Ben", "Cleo")), builder.build());
        Result waiting = method("irv").count(election, Settings.STANDARD.with(EqualRanks.UNTIL_ONE)).result();
        assertThat(waiting.stages().getFirst().nonTransferable()).hasToString("5");
        assertThat(waiting.stages().getLast().totals().stream().map(Object::toString)).containsExactly("10", "11", "0");
        assertThat(waiting.elected()).containsExactly(2);
        assertThat(method("irv").count(election, Settings.STANDARD.with(EqualRanks.EXHAUST)).result().elected())
                .containsExactly(1);
        assertThat(method("irv").count(election, Settings.STANDARD.with(EqualRanks.SKIP)).result().elected()).containsExactly(1);
    }

    @Test
    void weightsMayBePartsOfAVote() {
        RankedBallots ballots = RankedBallots.of(3, 4).add(5, 1, 2).add(3, 2).add(6, 3, 2).add(1, 1, 3).build();
        for (String name : List.of("ers97", "northern-ireland", "prsa77")) {
            Result result = method(name)
                    .count(Election.of(Contest.of("Two", 2, List.of("A", "B", "C")), ballots), Settings.STANDARD)
                    .result();
            assertThat(result.valid()).hasToString("3.75");
            result.stages().forEach(stage -> assertThat(stage.totals().stream().reduce(stage.nonTransferable(), Rational::plus))
                    .isEqualTo(result.valid()));
            assertThat(result.elected()).hasSize(2);
        }
    }

    private static Method method(String name) {
        return Methods.named(name).orElseThrow();
    }

    private static Settings settings(String name) {
        return name.equals("cambridge")
                ? Settings.STANDARD.with(Map.of("order", "sorted", "least", "2"))
                : Settings.STANDARD;
    }

    private static Result count(String name, Election election) {
        return method(name).count(election, settings(name)).result();
    }

    /// An election as its papers.
    private record Profile(int seats, int candidates, List<List<Integer>> papers) {

        /// Papers short and long, many of them alike, so that surpluses, ties and papers that run out all occur.
        static Profile random(Random random, int mostSeats) {
            int candidates = 2 + random.nextInt(7);
            int seats = 1 + random.nextInt(Math.min(mostSeats, candidates));
            List<List<Integer>> papers = new ArrayList<>();
            int lines = 1 + random.nextInt(25);
            for (int line = 0; line < lines; line++) {
                List<Integer> ranking = new ArrayList<>(IntStream.rangeClosed(1, candidates).boxed().toList());
                Collections.shuffle(ranking, random);
                List<Integer> paper = List.copyOf(ranking.subList(0, 1 + random.nextInt(candidates)));
                for (int copies = 1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 4); copies > 0; copies--)
                    papers.add(paper);
            }
            return new Profile(seats, candidates, papers);
        }

        Profile renumbered(List<Integer> numbers) {
            return new Profile(seats, candidates,
                    papers.stream().map(paper -> paper.stream().map(c -> numbers.get(c - 1)).toList()).toList());
        }

        /// The papers in whatever order.
        Election election(Random random) {
            List<List<Integer>> shuffled = new ArrayList<>(papers);
            Collections.shuffle(shuffled, random);
            RankedBallots.Builder builder = RankedBallots.of(candidates);
            shuffled.forEach(paper -> builder.add(1, paper.stream().mapToInt(Integer::intValue).toArray()));
            return Election.of(Contest.of("Random", seats, IntStream.rangeClosed(1, candidates).mapToObj(c -> "C" + c).toList()),
                    builder.build());
        }
    }
}
