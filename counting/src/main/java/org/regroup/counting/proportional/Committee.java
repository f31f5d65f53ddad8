package org.regroup.counting.proportional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Rational;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie.Purpose;
import org.regroup.counting.TieBreaker;
import org.regroup.counting.TieBreaker.Evidence;

/// Those elected so far, stage by stage, with the figures by which they were.
final class Committee {

    private final Count count;
    private final TieBreaker ties;
    private final List<Evidence> evidence;
    private final Rational[] kept;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// @param evidence on which candidates with equal figures may differ
    Committee(Count count, TieBreaker ties, List<Evidence> evidence) {
        this.count = count;
        this.ties = ties;
        this.evidence = evidence;
        this.kept = new Rational[count.candidates()];
    }

    /// More votes are better.
    static Evidence votes(Approvals approvals) {
        return new Evidence(0, "votes", Comparator.comparing((Integer c) -> approvals.support(c - 1)));
    }

    int size() {
        return elected.size();
    }

    String name(int candidate) {
        return count.contest().name(candidate);
    }

    List<Integer> elected() {
        return List.copyOf(elected);
    }

    /// Who stands and is not elected yet.
    List<Integer> others() {
        return count.contest().standing().stream().filter(c -> kept[c - 1] == null).toList();
    }

    int nextStage() {
        return stages.size() + 1;
    }

    /// One of several with the same figure.
    int choose(List<Integer> level) {
        return ties.highest(Purpose.ELECTION, nextStage(), level, evidence);
    }

    /// Elects a candidate without a stage, to see how things would go.
    void add(int candidate) {
        kept[candidate - 1] = Rational.ZERO;
        elected.add(candidate);
    }

    /// Elects a candidate.
    ///
    /// @param figure     of each candidate not elected yet, by number
    /// @param tiesBefore how many ties there were before this one was chosen
    void elect(Action.Kind how, int candidate, IntFunction<Rational> figure, int tiesBefore,
            Map<String, SortedMap<Integer, Rational>> figures) {
        List<Integer> others = others();
        List<Rational> totals = IntStream.rangeClosed(1, kept.length)
                .mapToObj(c -> kept[c - 1] != null ? kept[c - 1] : others.contains(c) ? figure.apply(c) : Rational.ZERO)
                .toList();
        kept[candidate - 1] = totals.get(candidate - 1);
        elected.add(candidate);
        stages.add(new Stage(nextStage(), Action.of(how, candidate), totals, Rational.ZERO, List.of(candidate), List.of(), null,
                List.of(), ties.ties().subList(tiesBefore, ties.ties().size()), figures));
    }

    int tiesSoFar() {
        return ties.ties().size();
    }

    void say(String note) {
        notes.add(note);
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
