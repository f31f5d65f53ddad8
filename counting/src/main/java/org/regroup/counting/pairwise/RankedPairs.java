package org.regroup.counting.pairwise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.counting.Contest;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Rational;
import org.regroup.counting.Seating;

/// Ranked pairs, the method of T. N. Tideman: majorities are locked one after another, the strongest first, unless one would
/// close a circle with those locked before.
///
/// Where the order of equally strong majorities matters, they are taken by one order of all candidates, drawn once: first those
/// won by the candidate drawn first. Zavist and Tideman take a ballot drawn by lot for this; here the lot is drawn among the
/// candidates from the published seed, so that anybody can repeat it. Where it does not matter, nothing is drawn. By the other
/// rule, `lock-class`, equally strong majorities are locked together, but for those on a circle; no chance is needed, but
/// clones may then matter.
///
/// Sources: T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4 (1987);
/// T. M. Zavist and T. N. Tideman, "Complete independence of clones in the ranked pairs rule", ibid. 6 (1989).
final class RankedPairs {

    private static final int NOTED = 20;

    private final Comparison comparison;
    private final Strength strength;
    private final boolean byClass;
    private final List<Majority> locked = new ArrayList<>();
    private final List<Majority> setAside = new ArrayList<>();
    private int[] turn = new int[0];
    private LockedGraph graph;

    private RankedPairs(Count count) {
        this.comparison = Comparison.of(count);
        this.strength = Strength.of(count);
        this.byClass = count.parameter("equal-pairs").equals("lock-class");
        this.graph = new LockedGraph(count.candidates());
    }

    static Counted count(Count count) {
        return new RankedPairs(count).counted();
    }

    private Counted counted() {
        for (List<Majority> equal : Majority.classes(comparison.pairwise(), comparison.candidates(), strength))
            take(equal);
        List<List<Integer>> ranking = graph.ranking(comparison.candidates());
        Seating seating = new Seating(comparison.count());
        seating.fillAll(1, ranking);
        return comparison.result(ranking, seating, List.of(comparison.stage(1,
                comparison.totals(c -> Rational.of(graph.below(c))), seating.elected(), seating.excluded(), figures())), 0,
                notes());
    }

    private void take(List<Majority> equal) {
        List<Majority> open = equal.stream().filter(each -> !graph.contradicts(each)).toList();
        equal.stream().filter(graph::contradicts).forEach(setAside::add);
        if (open.size() < 2) {
            lockInTurn(open);
            return;
        }
        LockedGraph before = graph.copy();
        open.forEach(each -> {
            if (!graph.contradicts(each))
                graph.lock(each);
        });
        if (open.stream().noneMatch(graph::contradicts)) {
            locked.addAll(open);
            return;
        }
        graph = before;
        if (byClass)
            lockOffCircles(open);
        else
            lockInTurn(open.stream().sorted(Comparator.comparingInt((Majority each) -> turn(each.winner()))
                    .thenComparingInt(each -> turn(each.loser()))).toList());
    }

    private void lockInTurn(List<Majority> sorted) {
        for (Majority each : sorted) {
            if (graph.contradicts(each)) {
                setAside.add(each);
            } else {
                graph.lock(each);
                locked.add(each);
            }
        }
    }

    /// When the turn of a candidate is in the order for equally strong majorities, which is drawn at the first need.
    private int turn(int candidate) {
        if (turn.length == 0) {
            List<Integer> order = comparison.count().ties().order(1, comparison.candidates(),
                    "the order in which equally strong majorities are taken, by their winners");
            turn = new int[comparison.count().candidates() + 1];
            for (int i = 0; i < order.size(); i++)
                turn[order.get(i)] = i;
        }
        return turn[candidate];
    }

    private void lockOffCircles(List<Majority> open) {
        List<Majority> off = open.stream().filter(each -> !isOnCircle(each, open)).toList();
        off.forEach(graph::lock);
        locked.addAll(off);
        open.stream().filter(each -> !off.contains(each)).forEach(setAside::add);
    }

    /// Whether one gets from the loser back to the winner over what is locked and these.
    private boolean isOnCircle(Majority majority, List<Majority> open) {
        Set<Integer> reached = new HashSet<>(List.of(majority.loser()));
        for (boolean grows = true; grows;) {
            grows = false;
            for (int candidate : comparison.candidates())
                grows |= !reached.contains(candidate) && reached.stream().anyMatch(r -> graph.isAbove(r, candidate))
                        && reached.add(candidate);
            for (Majority each : open)
                grows |= reached.contains(each.winner()) && reached.add(each.loser());
        }
        return reached.contains(majority.winner());
    }

    private Map<String, SortedMap<Integer, Rational>> figures() {
        Map<String, SortedMap<Integer, Rational>> figures = new TreeMap<>();
        add(figures, "locked over ", locked);
        add(figures, "set aside over ", setAside);
        return figures;
    }

    private void add(Map<String, SortedMap<Integer, Rational>> figures, String what, List<Majority> majorities) {
        SortedMap<Integer, SortedMap<Integer, Rational>> byLoser = new TreeMap<>();
        for (Majority each : majorities)
            strength.figure(each.won(), each.lost(), comparison.pairwise().unit()).ifPresent(
                    figure -> byLoser.computeIfAbsent(each.loser(), _ -> new TreeMap<>()).put(each.winner(), figure));
        byLoser.forEach((loser, votes) -> figures.put(what + loser, votes));
    }

    private List<String> notes() {
        Contest contest = comparison.count().contest();
        List<String> notes = new ArrayList<>(setAside.stream().limit(NOTED)
                .map(each -> "Set aside, for it would close a circle with stronger or equal majorities: "
                        + contest.name(each.winner()) + " over " + contest.name(each.loser()) + ", "
                        + comparison.pairwise().votes(each.winner(), each.loser()) + " to "
                        + comparison.pairwise().votes(each.loser(), each.winner()) + ".")
                .toList());
        if (setAside.size() > NOTED)
            notes.add("Majorities set aside besides: " + (setAside.size() - NOTED) + "; they stand in the figures of the stage.");
        return notes;
    }
}
