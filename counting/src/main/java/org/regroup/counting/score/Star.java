package org.regroup.counting.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Field;
import org.regroup.counting.Pairwise;
import org.regroup.counting.Rational;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie.Purpose;
import org.regroup.counting.TieBreaker.Evidence;

/// STAR voting, score then automatic run-off: of the two with the highest sums of scores, the one whom more voters scored
/// higher wins. Several seats are filled one after another among those left (Bloc STAR).
///
/// Ties follow the official protocol of the Equal Vote Coalition (starvoting.org/ties): for a place in the run-off, whoever lost
/// most comparisons head to head among those tied goes out, as often as needed; then whoever has the fewest top scores; then a
/// lot decides. A tie in the run-off goes to the higher score, then to more top scores, then by lot. No score counts zero.
final class Star {

    private static final int FINALISTS = 2;

    private final Count count;
    private final Field field;
    private final Scores scores;
    private final SortedMap<Integer, Rational> sums = new TreeMap<>();
    private final List<Stage> stages = new ArrayList<>();

    private Star(Count count) {
        this.count = count;
        this.field = count.field();
        this.scores = new Scores(count.scored());
        field.continuing().forEach(c -> sums.put(c, Rational.of(scores.sum(c), scores.unit())));
    }

    static Counted count(Count count) {
        return new Star(count).counted();
    }

    private Counted counted() {
        stages.add(new Stage(1, Action.of(Action.Kind.FIRST), new Totals(count, sums).all(), Rational.ZERO, List.of(), List.of(),
                null, List.of(), List.of(), Map.of("top scores", topScores())));
        while (!field.isFull()) {
            int number = stages.size() + 1;
            List<Integer> doomed = field.doomed();
            doomed.forEach(c -> {
                field.passedBy(c, number);
                field.exclude(c);
            });
            stages.add(seat(number, doomed));
        }
        Pairwise pairwise = scores.pairwise(count.contest().standing());
        return new Counted.Done(count.result(null, count.ballots().places(), stages, field.elected()).withPairwise(pairwise)
                .withNotes(field.notes()));
    }

    private SortedMap<Integer, Rational> topScores() {
        SortedMap<Integer, Rational> top = new TreeMap<>();
        sums.keySet().forEach(c -> top.put(c, Rational.of(scores.top(c), scores.unit())));
        return top;
    }

    /// Fills one seat by a run-off.
    private Stage seat(int number, List<Integer> doomed) {
        List<Integer> finalists = finalists(number);
        SortedMap<Integer, Rational> votes = new TreeMap<>();
        for (int finalist : finalists)
            votes.put(finalist, finalists.size() == 1
                    ? count.ballots().votes()
                    : Rational.of(scores.over(finalist, other(finalists, finalist)), scores.unit()));
        int winner = winner(number, finalists);
        field.elect(winner);
        Rational used = votes.values().stream().reduce(Rational.ZERO, Rational::plus);
        return new Stage(number, new Action(finalists.size() == 1 ? Action.Kind.ELECT : Action.Kind.RUNOFF, finalists),
                new Totals(count, votes).all(), count.ballots().votes().minus(used), List.of(winner), doomed, null, List.of(),
                count.ties().ties().stream().filter(tie -> tie.stage() == number).toList(),
                Map.of("score", new TreeMap<>(sums)));
    }

    private static int other(List<Integer> pair, int one) {
        return pair.getFirst() == one ? pair.getLast() : pair.getFirst();
    }

    /// The two with the highest sums, or the one who is left.
    private List<Integer> finalists(int stage) {
        List<Integer> chosen = new ArrayList<>();
        List<Integer> left = new ArrayList<>(field.continuing());
        while (chosen.size() < FINALISTS && !left.isEmpty()) {
            long best = left.stream().mapToLong(scores::sum).max().orElseThrow();
            List<Integer> level = left.stream().filter(c -> scores.sum(c) == best).toList();
            left.removeAll(level);
            chosen.addAll(narrowed(stage, level, FINALISTS - chosen.size()));
        }
        return chosen.stream().sorted().toList();
    }

    private List<Integer> narrowed(int stage, List<Integer> level, int places) {
        Map<Integer, Integer> rank = new HashMap<>();
        rank(level, places, 0, rank);
        List<Evidence> evidence = List.of(
                new Evidence(stage, "fewer comparisons lost head to head",
                        Comparator.comparing(c -> rank.getOrDefault(c, 0))),
                moreTopScores(stage));
        List<Integer> left = new ArrayList<>(level);
        while (left.size() > places)
            left.remove((Integer) count.ties().lowest(Purpose.EXCLUSION, stage, left, evidence));
        return left;
    }

    private Evidence moreTopScores(int stage) {
        return new Evidence(stage, "more top scores", Comparator.comparing(scores::top));
    }

    /// Ranks those level by comparisons head to head: whoever lost most goes out, and the rest are compared anew, as long as
    /// enough are left. If more would go out than may, the others are safe, and it goes on among these.
    private void rank(List<Integer> level, int places, int base, Map<Integer, Integer> rank) {
        Map<Integer, Long> lost = new HashMap<>();
        level.forEach(c -> lost.put(c, level.stream().filter(other -> scores.over(other, c) > scores.over(c, other)).count()));
        long most = lost.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Integer> worst = level.stream().filter(c -> lost.getOrDefault(c, 0L) == most).toList();
        List<Integer> others = level.stream().filter(c -> !worst.contains(c)).toList();
        level.forEach(c -> rank.put(c, base));
        if (others.isEmpty() || level.size() <= places)
            return;
        others.forEach(c -> rank.put(c, base + level.size()));
        if (others.size() >= places)
            rank(others, places, base + level.size(), rank);
        else
            rank(worst, places - others.size(), base, rank);
    }

    private int winner(int stage, List<Integer> finalists) {
        if (finalists.size() == 1)
            return finalists.getFirst();
        int one = finalists.getFirst();
        int other = finalists.getLast();
        int difference = Long.compare(scores.over(one, other), scores.over(other, one));
        return difference > 0
                ? one
                : difference < 0
                        ? other
                        : count.ties().highest(Purpose.ELECTION, stage, finalists, List.of(
                                new Evidence(1, "higher score", Comparator.comparing(scores::sum)), moreTopScores(stage)));
    }
}
