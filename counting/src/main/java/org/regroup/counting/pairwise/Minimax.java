package org.regroup.counting.pairwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Parameter;
import org.regroup.counting.Rational;
import org.regroup.counting.Seating;
import org.regroup.counting.Stage;

/// Minimax, also called Simpson-Kramer: whoever's worst defeat is smallest.
///
/// A defeat is as bad as the votes of the winner (`winning-votes`; no defeat counts zero), the difference (`margins`; negative
/// for those who win every comparison) or the largest number who prefer any one other, defeat or not (`opposition`).
///
/// By the standard, `order = repeated`, whoever is first is taken off and the worst defeats among those left are looked at anew,
/// so that whoever beats all who are left comes next; with `order = at-once` all are put in order of their worst defeat.
///
/// Sources: P. B. Simpson, "On defining areas of voter choice", Quarterly Journal of Economics 83 (1969); G. H. Kramer,
/// "A dynamical model of political equilibrium", Journal of Economic Theory 16 (1977).
final class Minimax {

    static final Parameter DEFEAT = Parameter.choice("defeat", "how bad a defeat is", "winning-votes", "margins", "opposition");
    static final Parameter ORDER = Parameter.choice("order",
            "whether the worst defeats are looked at anew for each further place", "repeated", "at-once");

    private final Comparison comparison;
    private final String measure;

    private Minimax(Count count) {
        this.comparison = Comparison.of(count);
        this.measure = count.parameter(DEFEAT.name());
    }

    static Counted count(Count count) {
        return new Minimax(count).counted(count.parameter(ORDER.name()).equals("repeated"));
    }

    private Counted counted(boolean repeated) {
        Seating seating = new Seating(comparison.count());
        List<List<Integer>> ranking = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        List<Integer> left = new ArrayList<>(comparison.candidates());
        while (!left.isEmpty()) {
            SortedMap<Integer, Rational> defeats = new TreeMap<>();
            left.forEach(one -> defeats.put(one, worst(one, left)));
            List<List<Integer>> order = Levels.highestFirst(left, c -> defeats.getOrDefault(c, Rational.ZERO).negated());
            List<List<Integer>> placed = repeated ? order.subList(0, 1) : order;
            if (!seating.isFull())
                stages.add(fill(placed, defeats, stages.size() + 1, seating));
            ranking.addAll(placed);
            placed.forEach(left::removeAll);
        }
        return comparison.result(ranking, seating, stages, 0, List.of());
    }

    private Stage fill(List<List<Integer>> placed, SortedMap<Integer, Rational> defeats, int number, Seating seating) {
        int elected = seating.elected().size();
        int excluded = seating.excluded().size();
        seating.fillAll(number, placed);
        return comparison.stage(number, comparison.totals(c -> defeats.getOrDefault(c, Rational.ZERO)),
                seating.elected().subList(elected, seating.elected().size()),
                seating.excluded().subList(excluded, seating.excluded().size()), Map.of("worst defeat", defeats));
    }

    private Rational worst(int one, List<Integer> candidates) {
        long worst = candidates.stream().filter(other -> other != one).mapToLong(other -> defeat(one, other)).max().orElse(0);
        return Rational.of(worst, comparison.pairwise().unit());
    }

    private long defeat(int one, int other) {
        long against = comparison.pairwise().over(other, one);
        long favour = comparison.pairwise().over(one, other);
        return switch (measure) {
            case "margins" -> against - favour;
            case "opposition" -> against;
            default -> against > favour ? against : 0;
        };
    }
}
