package org.regroup.counting.proportional;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Budget;
import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;

/// What the theory promises, on thousands of small elections drawn from fixed seeds.
class RandomElectionsTest {

    /// Lots fall on the lowest number, as in the naive counts.
    private static final Settings SETTINGS = Settings.STANDARD
            .with(new TieRule(List.of(new TieStep.Own(), new TieStep.Listed(IntStream.rangeClosed(1, 30).boxed().toList())), "",
                    true));

    /// An election, and its voters one by one.
    private record Drawn(Election election, int[][] scores) {

        ScoredBallots ballots() {
            return (ScoredBallots) election.ballots();
        }

        int seats() {
            return election.contest().seats();
        }
    }

    private static Drawn draw(Random random, int highest, boolean costs) {
        int candidates = 2 + random.nextInt(6);
        int voters = 1 + random.nextInt(12);
        int seats = 1 + random.nextInt(candidates);
        int[][] scores = new int[voters][candidates];
        ScoredBallots.Builder builder = ScoredBallots.of(candidates, highest);
        for (int[] ballot : scores) {
            for (int c = 0; c < candidates; c++)
                ballot[c] = random.nextInt(5) < 2 ? 1 + random.nextInt(highest) : 0;
            ballot[random.nextInt(candidates)] = 1;
            builder.add(1, ballot);
        }
        Budget budget = costs
                ? new Budget(Rational.of(1 + random.nextInt(20)),
                        IntStream.range(0, candidates).mapToObj(_ -> Rational.of(1 + random.nextInt(16), 1 + random.nextInt(3)))
                                .toList())
                : null;
        Contest contest = Contest.of("Drawn", seats,
                IntStream.rangeClosed(1, candidates).mapToObj(c -> "Candidate " + c).toList());
        return new Drawn(new Election(contest, builder.build(), List.of(), budget, "seed"), scores);
    }

    private static Result count(String method, Election election, String... parameters) {
        Map<String, String> given = new java.util.TreeMap<>();
        for (String parameter : parameters)
            given.put(parameter.split("=")[0], parameter.split("=")[1]);
        return Profiles.method(method).count(election, SETTINGS.with(given)).result();
    }

    private static final Map<List<Integer>, List<List<Integer>>> COMMITTEES = new java.util.HashMap<>();

    private static List<List<Integer>> committees(int candidates, int seats) {
        return COMMITTEES.computeIfAbsent(List.of(candidates, seats), _ -> allCommittees(candidates, seats));
    }

    private static List<List<Integer>> allCommittees(int candidates, int seats) {
        List<List<Integer>> all = new ArrayList<>();
        for (int set = 0; set < 1 << candidates; set++)
            if (Integer.bitCount(set) == seats) {
                int members = set;
                all.add(IntStream.rangeClosed(1, candidates).filter(c -> (members >> (c - 1) & 1) == 1).boxed().toList());
            }
        return all;
    }

    private static Rational figure(Stage stage, String name) {
        return Optional.ofNullable(stage.figures().get(name)).orElseThrow().values().iterator().next();
    }

    @Test
    void equalSharesAreBoughtAsTheNaiveCountBuysThem() {
        Random random = new Random(1);
        for (int i = 0; i < 1_200; i++) {
            boolean costs = i % 2 == 0;
            Drawn drawn = draw(random, i % 3 == 0 ? 5 : 1, costs);
            boolean worth = i % 4 < 2;
            Budget budget = drawn.election.budget();
            Rational total = budget == null ? Rational.of(drawn.seats()) : budget.total();
            Rational[] prices = IntStream.rangeClosed(1, drawn.ballots().candidates())
                    .mapToObj(c -> budget == null ? Rational.ONE : budget.cost(c)).toArray(Rational[]::new);
            NaiveShares.Outcome naive = new NaiveShares(drawn.scores, prices, worth, total.over(drawn.scores.length)).run();
            Result result = count("equal-shares", drawn.election, "completion=none", "utility=" + (worth ? "cost" : "number"));
            assertThat(result.elected()).as("case %s", i).isEqualTo(naive.elected());
            assertThat(result.stages()).map(stage -> figure(stage, "rho")).isEqualTo(naive.prices());
            assertThat(naive.spent()).isLessThanOrEqualTo(total);
            for (Stage last : result.stages().isEmpty() ? List.<Stage>of() : List.of(result.stages().getLast())) {
                Rational left = naive.left().stream().reduce(Rational.ZERO, Rational::plus);
                assertThat(figure(last, "money left")).isEqualTo(left).isEqualTo(total.minus(naive.spent()));
            }
        }
    }

    @Test
    void sharesAreRaisedAsTheNaiveCountRaisesThem() {
        Random random = new Random(9);
        for (int i = 0; i < 1_000; i++) {
            // much money makes many steps, most of which are skipped
            Drawn drawn = i % 10 == 0 ? richer(draw(random, 1, true), 100) : draw(random, i % 3 == 0 ? 3 : 1, true);
            Budget budget = Optional.ofNullable(drawn.election.budget()).orElseThrow();
            Rational[] prices = budget.costs().toArray(Rational[]::new);
            boolean whole = i % 2 == 0;
            Rational share = budget.total().over(drawn.scores.length);
            if (whole)
                share = new Rational(share.floor(), java.math.BigInteger.ONE);
            boolean all = budget.costs().stream().reduce(Rational.ZERO, Rational::plus).compareTo(budget.total()) <= 0;
            List<Integer> elected = new NaiveShares(drawn.scores, prices, true,
                    all ? budget.total().over(drawn.scores.length) : share)
                    .run().elected();
            int steps = 0;
            while (!all && fitsAnother(drawn, budget, elected)) {
                share = share.plus(Rational.of(1, 3));
                NaiveShares.Outcome next = new NaiveShares(drawn.scores, prices, true, share).run();
                if (next.spent().compareTo(budget.total()) > 0)
                    break;
                elected = next.elected();
            }
            assertThat(count("equal-shares", drawn.election, "completion=add1", "increment=1/3",
                    "start=" + (whole ? "whole" : "exact"))
                    .elected()).isEqualTo(elected);
        }
    }

    private static Drawn richer(Drawn drawn, long factor) {
        Budget budget = Optional.ofNullable(drawn.election.budget()).orElseThrow();
        Budget more = new Budget(budget.total().times(factor), budget.costs().stream().map(c -> c.times(factor)).toList());
        return new Drawn(new Election(drawn.election.contest(), drawn.ballots(), List.of(), more, "seed"), drawn.scores);
    }

    private static boolean fitsAnother(Drawn drawn, Budget budget, List<Integer> elected) {
        Rational left = budget.total().minus(elected.stream().map(budget::cost).reduce(Rational.ZERO, Rational::plus));
        return IntStream.rangeClosed(1, budget.costs().size()).anyMatch(c -> !elected.contains(c)
                && budget.cost(c).compareTo(left) <= 0 && Arrays.stream(drawn.scores).anyMatch(s -> s[c - 1] > 0));
    }

    @Test
    void noCompletionSpendsMoreThanThereIs() {
        Random random = new Random(2);
        for (int i = 0; i < 700; i++) {
            Drawn drawn = draw(random, i % 3 == 0 ? 4 : 1, i % 2 == 0);
            for (String completion : List.of("add1", "add1u", "greedy", "phragmen")) {
                Result result = count("equal-shares", drawn.election, "completion=" + completion, "increment=1/2");
                Budget budget = drawn.election.budget();
                if (budget == null) {
                    assertThat(result.elected()).hasSizeLessThanOrEqualTo(drawn.seats()).doesNotHaveDuplicates();
                    if (!completion.equals("add1"))
                        assertThat(result.elected()).hasSize(drawn.seats());
                } else {
                    Rational spent = result.elected().stream().map(budget::cost).reduce(Rational.ZERO, Rational::plus);
                    assertThat(spent).isLessThanOrEqualTo(budget.total());
                    if (completion.equals("add1u") || completion.equals("greedy"))
                        assertThat(IntStream.rangeClosed(1, budget.costs().size()).filter(c -> !result.isElected(c)))
                                .allMatch(c -> budget.cost(c).plus(spent).compareTo(budget.total()) > 0);
                }
            }
        }
    }

    @Test
    void pavIsTheBestOfAllCommittees() {
        Random random = new Random(3);
        for (int i = 0; i < 1_200; i++) {
            Drawn drawn = draw(random, 1, false);
            Approvals approvals = new Approvals(drawn.ballots());
            List<List<Integer>> all = committees(approvals.candidates(), drawn.seats());
            Rational highest = all.stream().map(c -> OptimalPav.score(approvals, c)).max(Rational::compareTo).orElseThrow();
            Result result = count("pav", drawn.election);
            assertThat(OptimalPav.score(approvals, result.elected())).isEqualTo(highest)
                    .isEqualTo(figure(result.stages().getFirst(), "score"));
            Result step = count("seq-pav", drawn.election);
            assertThat(OptimalPav.score(approvals, step.elected())).isLessThanOrEqualTo(highest).isEqualTo(
                    step.stages().stream().map(s -> s.total(s.elected().getFirst())).reduce(Rational.ZERO, Rational::plus));
            long best = all.stream().filter(c -> OptimalPav.score(approvals, c).equals(highest)).count();
            boolean tied = !result.stages().getFirst().ties().isEmpty();
            if (result.stages().size() == 1)
                assertThat(tied).isEqualTo(best > 1);
        }
    }

    @Test
    void pavAndEqualSharesLeaveNobodyOutAndPhragmenServesParties() {
        Random random = new Random(4);
        for (int i = 0; i < 1_200; i++) {
            Drawn drawn = draw(random, 1, false);
            assertFair(drawn, count("pav", drawn.election).elected());
            for (String completion : List.of("none", "add1u", "phragmen"))
                assertFair(drawn, count("equal-shares", drawn.election, "completion=" + completion).elected());
            List<Integer> phragmen = count("seq-phragmen", drawn.election).elected();
            assertThat(isProportionallyRepresenting(drawn, phragmen)).isTrue();
            assertThat(Representation.of(drawn.ballots(), phragmen, drawn.seats()).unrepresented()).isEmpty();
        }
    }

    private static void assertFair(Drawn drawn, List<Integer> elected) {
        assertThat(Representation.of(drawn.ballots(), elected, drawn.seats()).missing()).isEmpty();
        assertThat(isExtendedJustified(drawn, elected)).isTrue();
    }

    /// EJR by its words: every group of voters that agrees on `l` candidates and is large enough for `l` seats has a voter with
    /// `l` elected.
    private static boolean isExtendedJustified(Drawn drawn, List<Integer> elected) {
        return eachSetOfCandidates(drawn, (agreed, level) -> {
            long fewer = voters(drawn, agreed).stream()
                    .filter(v -> elected.stream().filter(c -> drawn.scores[v][c - 1] > 0).count() < level).count();
            return fewer * drawn.seats() < (long) level * drawn.scores.length;
        });
    }

    /// PJR by its words: such a group has `l` elected among all those its voters approve.
    private static boolean isProportionallyRepresenting(Drawn drawn, List<Integer> elected) {
        return eachSetOfCandidates(drawn, (agreed, level) -> {
            List<Integer> voters = voters(drawn, agreed);
            return committees(elected.size(), level - 1).stream().noneMatch(few -> {
                List<Integer> allowed = few.stream().map(i -> elected.get(i - 1)).toList();
                long within = voters.stream().filter(v -> elected.stream().filter(c -> drawn.scores[v][c - 1] > 0)
                        .allMatch(allowed::contains)).count();
                return within * drawn.seats() >= (long) level * drawn.scores.length;
            });
        });
    }

    private interface Claim {
        boolean isMet(List<Integer> agreed, int level);
    }

    private static boolean eachSetOfCandidates(Drawn drawn, Claim claim) {
        return IntStream.rangeClosed(1, drawn.seats()).allMatch(level -> committees(drawn.ballots().candidates(), level).stream()
                .allMatch(agreed -> claim.isMet(agreed, level)));
    }

    private static List<Integer> voters(Drawn drawn, List<Integer> agreed) {
        return IntStream.range(0, drawn.scores.length)
                .filter(v -> agreed.stream().allMatch(c -> drawn.scores[v][c - 1] > 0)).boxed().toList();
    }

    /// EJR+ implies EJR, so a committee that fails EJR must fail the check; any committee at all is tried.
    @Test
    void theQuickCheckFindsEveryGroupThatIsLeftOut() {
        Random random = new Random(5);
        int failed = 0;
        for (int i = 0; i < 1_500; i++) {
            Drawn drawn = draw(random, 1, false);
            List<List<Integer>> all = committees(drawn.ballots().candidates(), drawn.seats());
            List<Integer> any = all.get(random.nextInt(all.size()));
            if (!isExtendedJustified(drawn, any)) {
                failed++;
                assertThat(Representation.of(drawn.ballots(), any, drawn.seats()).missing()).isPresent();
            }
        }
        assertThat(failed).isPositive();
    }

    @Test
    void loadsAreThoseOfEveryVoterToldOneByOne() {
        Random random = new Random(6);
        for (int i = 0; i < 1_500; i++) {
            Drawn drawn = draw(random, 1, false);
            Result result = count("seq-phragmen", drawn.election);
            Rational[] load = new Rational[drawn.scores.length];
            Arrays.fill(load, Rational.ZERO);
            for (Stage stage : result.stages()) {
                if (stage.action().kind() == org.regroup.counting.Action.Kind.FILL)
                    continue;
                Rational least = null;
                for (int c = 0; c < drawn.ballots().candidates(); c++) {
                    Rational after = loadAfter(drawn, load, c);
                    if (after.signum() > 0 && !before(result, stage).contains(c + 1)) {
                        assertThat(stage.total(c + 1)).isEqualTo(after);
                        least = least == null ? after : least.min(after);
                    }
                }
                int elected = stage.elected().getFirst();
                assertThat(stage.total(elected)).isEqualTo(least);
                for (int v = 0; v < load.length; v++)
                    if (drawn.scores[v][elected - 1] > 0)
                        load[v] = stage.total(elected);
            }
        }
    }

    private static Rational loadAfter(Drawn drawn, Rational[] load, int candidate) {
        Rational sum = Rational.ONE;
        int voters = 0;
        for (int v = 0; v < load.length; v++)
            if (drawn.scores[v][candidate] > 0) {
                sum = sum.plus(load[v]);
                voters++;
            }
        return voters == 0 ? Rational.ZERO : sum.over(voters);
    }

    private static List<Integer> before(Result result, Stage stage) {
        return result.elected().subList(0, stage.number() - 1);
    }

    @Test
    void theReportSaysWhoIsLeftOut() {
        Election election = Profiles.approvals(3, "abcde", "2 ab", "1 c", "1 d", "1 e");
        assertThat(Profiles.count("pav", election).notes()).last().asString().startsWith("No group is left out");
        ScoredBallots ballots = (ScoredBallots) election.ballots();
        assertThat(Representation.of(ballots, List.of(3, 4, 5), 3).missing())
                .contains(new Representation.Missing(1, 1, Rational.of(2), Rational.of(5, 3)));
        assertThat(Representation.of(ballots, List.of(3, 4, 5), 3).unrepresented()).isPresent();
    }

    /// Weights in parts of a vote, ballots in another order and candidates renamed change nothing.
    @Test
    void onlyWhatTheBallotsSayCounts() {
        Random random = new Random(7);
        for (int i = 0; i < 700; i++) {
            Drawn drawn = draw(random, i % 2 == 0 ? 1 : 3, i % 3 == 0);
            int candidates = drawn.ballots().candidates();
            List<Integer> to = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
            Collections.shuffle(to, random);
            int[] from = new int[candidates];
            ScoredBallots.Builder parts = ScoredBallots.of(candidates, drawn.ballots().highest(), 6);
            ScoredBallots.Builder renamed = ScoredBallots.of(candidates, drawn.ballots().highest());
            for (int v = drawn.scores.length - 1; v >= 0; v--) {
                parts.add(6, drawn.scores[v]);
                int[] other = new int[candidates];
                for (int c = 0; c < candidates; c++) {
                    other[to.get(c)] = drawn.scores[v][c];
                    from[to.get(c)] = c;
                }
                renamed.add(1, other);
            }
            Budget budget = drawn.election.budget();
            Budget moved = budget == null
                    ? null
                    : new Budget(budget.total(),
                            Arrays.stream(from).mapToObj(c -> budget.cost(c + 1)).toList());
            Election other = new Election(drawn.election.contest(), renamed.build(), List.of(), moved, "seed");
            Settings order = SETTINGS.with(new TieRule(List.of(new TieStep.Own(),
                    new TieStep.Listed(IntStream.range(0, candidates).mapToObj(c -> to.get(c) + 1).toList())), "", true));
            for (Method method : ProportionalMethods.all()) {
                Result result = method.count(drawn.election, SETTINGS).result();
                Result inParts = method.count(drawn.election.with(parts.build()), SETTINGS).result();
                assertThat(inParts.elected()).as(method.name()).isEqualTo(result.elected());
                assertThat(inParts.stages()).as(method.name()).isEqualTo(result.stages());
                List<Integer> elected = method.count(other, order).result().elected();
                List<Integer> expected = result.elected().stream().map(c -> to.get(c - 1) + 1).toList();
                if (method.name().equals("pav"))
                    assertThat(elected).hasSameElementsAs(expected);
                else
                    assertThat(elected).as(method.name()).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatCannotBeFoundInTimeIsRefusedWithTheReason() {
        Random random = new Random(8);
        ScoredBallots.Builder builder = ScoredBallots.of(60, 1);
        for (int v = 0; v < 400; v++)
            builder.add(1, IntStream.range(0, 60).map(_ -> random.nextInt(3) / 2).toArray());
        Election election = Election.of(Contest.of("Large", 20, IntStream.range(0, 60).mapToObj(c -> "C" + c).toList()),
                builder.build());
        assertThat(Profiles.method("pav").count(election, Settings.STANDARD)).isInstanceOfSatisfying(Counted.Refused.class,
                refused -> assertThat(refused.reasons()).singleElement().asString().contains("seq-pav"));
        ScoredBallots alone = ScoredBallots.of(20, 1).add(1, Collections.nCopies(20, 1).stream().mapToInt(x -> x).toArray())
                .build();
        Election level = Election.of(Contest.of("Level", 10, IntStream.range(0, 20).mapToObj(c -> "C" + c).toList()), alone);
        assertThat(Profiles.method("pav").count(level, Settings.STANDARD)).isInstanceOfSatisfying(Counted.Refused.class,
                refused -> assertThat(refused.reasons()).singleElement().asString().contains("equally good"));
        assertThat(new TreeSet<>(count("seq-pav", level).elected())).hasSize(10);
    }
}
