package org.regroup.counting.pairwise;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Parameter;
import org.regroup.counting.Rational;
import org.regroup.counting.Seating;

/// Copeland's method: a point for each candidate over whom one is preferred by more voters than not, and a part of a point for
/// each comparison that ends level.
///
/// Source: A. H. Copeland, "A 'reasonable' social welfare function", University of Michigan seminar (1951); half a point for a
/// level comparison is the usual reading.
final class Copeland {

    static final Parameter LEVEL = Parameter.choice("level", "what a comparison is worth to both if it ends level", "1/2", "0",
            "1");

    private final Comparison comparison;

    private Copeland(Count count) {
        this.comparison = Comparison.of(count);
    }

    static Counted count(Count count) {
        return new Copeland(count).counted();
    }

    private Counted counted() {
        Rational level = Rational.parse(comparison.count().parameter(LEVEL.name()));
        SortedMap<Integer, Rational> won = new TreeMap<>();
        SortedMap<Integer, Rational> drawn = new TreeMap<>();
        SortedMap<Integer, Rational> lost = new TreeMap<>();
        for (int one : comparison.candidates()) {
            won.put(one, Rational.of(outcomes(one, 1)));
            drawn.put(one, Rational.of(outcomes(one, 0)));
            lost.put(one, Rational.of(outcomes(one, -1)));
        }
        List<Rational> scores = comparison.totals(c -> won.getOrDefault(c, Rational.ZERO)
                .plus(level.times(drawn.getOrDefault(c, Rational.ZERO))));
        List<List<Integer>> ranking = Levels.highestFirst(comparison.candidates(), c -> scores.get(c - 1));
        Seating seating = new Seating(comparison.count());
        seating.fillAll(1, ranking);
        return comparison.result(ranking, seating, List.of(comparison.stage(1, scores, seating.elected(), seating.excluded(),
                Map.of("won", won, "level", drawn, "lost", lost))), level.isWhole() ? 0 : 1, List.of());
    }

    private long outcomes(int one, int sign) {
        return comparison.candidates().stream()
                .filter(other -> other != one && Long.signum(Long.compare(comparison.pairwise().over(one, other),
                        comparison.pairwise().over(other, one))) == sign)
                .count();
    }
}
