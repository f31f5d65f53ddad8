package org.regroup.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.regroup.counting.RandomElections.Lines;
import org.regroup.counting.catalogue.Methods;

/// What holds for all methods, on made-up elections with many ties: no vote is lost, the order of ballots does not matter, and
/// whoever changes numbers keeps the votes.
class EveryMethodKeepsItsPromisesTest {

    private static final int CASES = 600;
    private static final Settings SETTINGS = Settings.STANDARD.with(TieRule.seeded("promises"));

    /// Methods in which every valid vote is somewhere at every stage.
    private static final Set<String> TRANSFERABLE = Set.of("scottish", "wig", "meek", "meek-nz", "warren", "ers97", "prsa77",
            "northern-ireland", "cambridge", "irv");

    static Stream<String> methods() {
        return Methods.all().stream().map(Method::name);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void allSeatsAreFilledAndNoVoteIsLost(String name) {
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            Lines lines = election(name, random);
            String which = name + ", case " + i;
            count(name, lines.election()).ifPresent(result -> {
                assertThat(result.elected()).as(which).hasSize(result.contest().seats());
                assertThat(result.valid().plus(result.invalid())).as(which).isEqualTo(lines.election().ballots().votes());
                if (TRANSFERABLE.contains(name))
                    result.stages().forEach(stage -> conserved(result, stage));
            });
        }
    }

    private static void conserved(Result result, Stage stage) {
        assertThat(stage.totals().stream().reduce(stage.nonTransferable(), Rational::plus)).isEqualTo(result.valid());
        assertThat(stage.nonTransferable().signum()).isNotNegative();
        assertThat(stage.totals()).allMatch(total -> total.signum() >= 0);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theOrderOfBallotsDoesNotMatter(String name) {
        Random random = new Random(2);
        for (int i = 0; i < CASES; i++) {
            Lines lines = election(name, random);
            assertThat(count(name, lines.shuffled(random))).as(name + ", case " + i).isEqualTo(count(name, lines.election()));
        }
    }

    /// All but the method that draws papers by their place: sorted papers lie elsewhere when numbers change.
    static Stream<String> methodsBlindToNumbers() {
        return methods().filter(name -> !name.equals("cambridge"));
    }

    @ParameterizedTest
    @MethodSource("methodsBlindToNumbers")
    void whoeverChangesNumbersKeepsTheVotes(String name) {
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            Lines lines = election(name, random);
            List<Integer> to = RandomElections.renaming(random, lines.candidates());
            Optional<Result> counted = count(name, lines.election());
            if (counted.isEmpty())
                continue;
            Result before = counted.get();
            Result after = count(name, lines.renamed(to)).orElseThrow();
            if (before.ties().stream().anyMatch(Tie::byLot) || after.ties().stream().anyMatch(Tie::byLot))
                continue;
            assertThat(after.elected().stream().sorted()).as(name + ", case " + i)
                    .isEqualTo(before.elected().stream().map(c -> to.get(c - 1)).sorted().toList());
            assertThat(after.stages().getLast().totals()).as(name + ", case " + i).isEqualTo(IntStream
                    .range(0, lines.candidates()).boxed().sorted(Comparator.comparing(to::get))
                    .map(c -> before.stages().getLast().totals().get(c)).toList());
        }
    }

    private static Lines election(String name, Random random) {
        Lines lines = RandomElections.lines(random, random.nextBoolean());
        return Methods.named(name).orElseThrow().seats() == Method.Seats.ONE
                ? new Lines(lines.candidates(), 1, lines.lines())
                : lines;
    }

    /// The result; empty if no ballot was valid.
    private static Optional<Result> count(String name, Election election) {
        Method method = Methods.named(name).orElseThrow();
        Election read = method.reads() == Method.Reads.SCORES
                ? election.with(scored((RankedBallots) election.ballots()))
                : election;
        return switch (method.count(read, name.equals("cambridge") ? SETTINGS.with(Map.of("order", "sorted")) : SETTINGS)) {
            case Counted.Done(Result result) -> Optional.of(result);
            case Counted.Refused(List<String> reasons) when reasons.getFirst().matches("(No|Every) ballot.*") ->
                Optional.empty();
            case Counted.Refused(List<String> reasons) -> throw new AssertionError(name + ": " + reasons);
            case Counted.Open(Tie tie) -> throw new AssertionError(name + ": " + tie);
        };
    }

    /// Five points for a first preference, four for a second, and so on.
    private static ScoredBallots scored(RankedBallots ranked) {
        ScoredBallots.Builder builder = ScoredBallots.of(ranked.candidates(), 5);
        for (int i = 0; i < ranked.size(); i++) {
            int[] scores = new int[ranked.candidates()];
            List<List<Integer>> ranking = ranked.ranking(i);
            for (int place = 0; place < ranking.size(); place++)
                for (int c : ranking.get(place))
                    scores[c - 1] = Math.max(0, 5 - place);
            builder.add(ranked.weight(i), scores);
        }
        return builder.build();
    }
}
