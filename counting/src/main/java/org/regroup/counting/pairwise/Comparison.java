package org.regroup.counting.pairwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Pairwise;
import org.regroup.counting.Rational;
import org.regroup.counting.Seating;
import org.regroup.counting.Stage;

/// The candidates of one count compared two by two.
record Comparison(Count count, Pairwise pairwise, List<Integer> candidates) {

    static Comparison of(Count count) {
        List<Integer> standing = count.contest().standing();
        return new Comparison(count, PairwiseTally.of(count.ranked(), Unranked.of(count), standing), standing);
    }

    Comparison with(List<Integer> fewer) {
        return new Comparison(count, pairwise, fewer);
    }

    /// A total for each candidate of the contest; zero for those who are not compared.
    List<Rational> totals(Function<Integer, Rational> total) {
        return count.contest().candidates().stream()
                .map(c -> candidates.contains(c.number()) ? total.apply(c.number()) : Rational.ZERO).toList();
    }

    /// A stage at which seats were filled.
    Stage stage(int number, List<Rational> totals, List<Integer> elected, List<Integer> excluded,
            Map<String, SortedMap<Integer, Rational>> figures) {
        return new Stage(number, new Action(Action.Kind.ELECT, elected), totals, Rational.ZERO, elected, excluded, null,
                List.of(),
                count.ties().ties().stream().filter(tie -> tie.stage() == number).toList(), figures);
    }

    Counted result(List<List<Integer>> ranking, Seating seating, List<Stage> stages, int places, List<String> further) {
        List<String> notes = new ArrayList<>();
        notes.add(SmithSet.note(pairwise, candidates, count.contest()));
        notes.addAll(further);
        notes.addAll(seating.notes());
        return new Counted.Done(count.result(null, Math.max(places, count.ballots().places()), stages, seating.elected())
                .withRanking(ranking).withPairwise(pairwise).withNotes(notes));
    }
}
