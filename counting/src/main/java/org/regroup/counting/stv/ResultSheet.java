package org.regroup.counting.stv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Flow;
import org.regroup.counting.Rational;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;
import org.regroup.counting.TieBreaker.Evidence;

/// The sheet of a count by hand: what everybody has, stage by stage, what moved, and what is non-transferable.
final class ResultSheet {

    private final Count count;
    private final Rational[] totals;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int tiesSeen;

    private Action action = Action.of(Action.Kind.FIRST);
    private final SortedMap<List<Integer>, Rational> moved = new TreeMap<>(
            Comparator.<List<Integer>, Integer>comparing(List::getFirst).thenComparing(List::getLast));
    private final List<Integer> electedNow = new ArrayList<>();
    private final List<Integer> excludedNow = new ArrayList<>();
    private final SortedMap<String, SortedMap<Integer, Rational>> figures = new TreeMap<>();

    /// Opens the first stage: all valid votes wait to be given out.
    ResultSheet(Count count) {
        this.count = count;
        totals = new Rational[count.candidates() + 1];
        Arrays.fill(totals, Rational.ZERO);
        totals[Flow.NON_TRANSFERABLE] = count.ballots().votes();
    }

    /// The number of the stage under way, or of the next one if none is.
    int stage() {
        return stages.size() + 1;
    }

    Rational total(int candidate) {
        return totals[candidate];
    }

    Rational nonTransferable() {
        return totals[Flow.NON_TRANSFERABLE];
    }

    /// Who of these have least, ascending by number.
    List<Integer> lowest(Collection<Integer> candidates) {
        Rational least = candidates.stream().map(this::total).min(Comparator.naturalOrder()).orElseThrow();
        return candidates.stream().filter(c -> total(c).equals(least)).sorted().toList();
    }

    /// These in descending order of their votes, those level in the order of the ballot.
    List<Integer> descending(Collection<Integer> candidates) {
        return candidates.stream().sorted(Comparator.comparing(this::total).reversed().thenComparing(c -> c)).toList();
    }

    /// What each had at each point that counts for ties, the earliest first.
    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    void open(Action what) {
        action = what;
    }

    /// First preferences, which come from nobody.
    void credit(int candidate, Rational votes) {
        totals[Flow.NON_TRANSFERABLE] = totals[Flow.NON_TRANSFERABLE].minus(votes);
        totals[candidate] = totals[candidate].plus(votes);
    }

    void move(int from, int to, Rational votes) {
        if (votes.signum() == 0)
            return;
        totals[from] = totals[from].minus(votes);
        totals[to] = totals[to].plus(votes);
        moved.merge(List.of(from, to), votes, Rational::plus);
    }

    void elect(int candidate) {
        if (!electedNow.isEmpty() && total(electedNow.getLast()).equals(total(candidate)))
            notes.add(count.contest().name(electedNow.getLast()) + " and " + count.contest().name(candidate)
                    + " were elected at stage " + stage() + " with equal votes.");
        electedNow.add(candidate);
        elected.add(candidate);
    }

    void exclude(int candidate) {
        excludedNow.add(candidate);
    }

    void figure(String name, int candidate, Rational value) {
        figures.computeIfAbsent(name, _ -> new TreeMap<>()).put(candidate, value);
    }

    void note(String note) {
        notes.add(note);
    }

    /// Keeps what everybody has now for the settling of ties.
    void witness(String when) {
        Rational[] kept = totals.clone();
        evidence.add(new Evidence(stage(), "votes " + when, Comparator.comparing(c -> kept[c])));
    }

    void close(@Nullable Rational quota) {
        List<Tie> ties = count.ties().ties();
        List<Flow> flows = moved.entrySet().stream()
                .map(e -> new Flow(e.getKey().getFirst(), e.getKey().getLast(), e.getValue())).toList();
        stages.add(
                new Stage(stage(), action, List.of(totals).subList(1, totals.length), nonTransferable(), electedNow, excludedNow,
                        quota, flows, ties.subList(tiesSeen, ties.size()), copied()));
        tiesSeen = ties.size();
        moved.clear();
        electedNow.clear();
        excludedNow.clear();
        figures.clear();
    }

    private Map<String, SortedMap<Integer, Rational>> copied() {
        return new TreeMap<>(figures);
    }

    List<Stage> stages() {
        return stages;
    }

    /// Elected so far, in order of election.
    List<Integer> elected() {
        return elected;
    }

    List<String> notes() {
        return notes;
    }
}
