package org.regroup.counting.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Rational;
import org.regroup.counting.Seating;
import org.regroup.counting.Stage;

/// What each candidate got, by number, in a count of one stage where the highest totals win.
record Totals(Count count, SortedMap<Integer, Rational> totals) {

    static Totals of(Count count, IntFunction<Rational> total) {
        SortedMap<Integer, Rational> totals = new TreeMap<>();
        count.contest().standing().forEach(c -> totals.put(c, total.apply(c)));
        return new Totals(count, totals);
    }

    /// From the highest to the lowest, those with the same total together.
    List<List<Integer>> ranking() {
        SortedMap<Rational, List<Integer>> levels = new TreeMap<>(Comparator.reverseOrder());
        totals.forEach((candidate, total) -> levels.computeIfAbsent(total, _ -> new ArrayList<>()).add(candidate));
        return List.copyOf(levels.values());
    }

    /// A total for each candidate of the contest, zero for those without one.
    List<Rational> all() {
        return count.contest().candidates().stream().map(c -> totals.getOrDefault(c.number(), Rational.ZERO)).toList();
    }

    /// The seats go to the highest totals.
    ///
    /// @param unused votes that went to nobody
    /// @param places decimal places in which totals are to be written
    Counted elected(Rational unused, int places, Map<String, SortedMap<Integer, Rational>> figures, List<String> further) {
        Seating seating = new Seating(count);
        seating.fillAll(1, ranking());
        Stage stage = new Stage(1, new Action(Action.Kind.ELECT, seating.elected()), all(), unused, seating.elected(),
                seating.excluded(), null, List.of(), count.ties().ties(), figures);
        List<String> notes = new ArrayList<>(further);
        notes.addAll(seating.notes());
        return new Counted.Done(count.result(null, places, List.of(stage), seating.elected()).withRanking(ranking())
                .withNotes(notes));
    }
}
