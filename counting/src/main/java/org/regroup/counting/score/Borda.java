package org.regroup.counting.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Parameter;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;

/// Points for places: with n candidates, n - 1 for the first, one less for each place down to 0 (`standard`), or n down to 1
/// (`from-one`), or 1, 1/2, 1/3 and so on (`dowdall`, as in Nauru). Those ranked equal share the points of their places.
///
/// Those whom a ballot does not rank share the points left over (`averaged`), or get none (`zero`); or a ballot that ranks m
/// gives m points to the first, one less for each place, and none to the others (`modified`, the modified Borda count of P.
/// Emerson, which rewards full ballots).
///
/// Sources: J.-C. de Borda, "Mémoire sur les élections au scrutin" (1781); P. Emerson, "The original Borda count and partial
/// voting", Social Choice and Welfare 40 (2013); J. Fraenkel and B. Grofman, "The Borda count and its real-world
/// alternatives", Australian Journal of Political Science 49 (2014), for Dowdall.
final class Borda {

    static final Parameter POINTS = Parameter.choice("points", "points for n candidates: n-1 to 0, n to 1, or 1, 1/2, 1/3, ...",
            "standard", "from-one", "dowdall");
    static final Parameter UNRANKED = Parameter.choice("unranked",
            "those not ranked share what is left, or get nothing; modified: a ballot that ranks m gives m to 1", "averaged",
            "zero", "modified");

    private final Count count;
    private final RankedBallots ballots;
    private final int standing;
    private final String points;
    private final String unranked;
    private final Map<Places, long[]> weights = new HashMap<>();

    /// Places in a row that are shared.
    ///
    /// @param first from 0
    private record Places(int first, int number) {}

    private Borda(Count count) {
        this.count = count;
        this.ballots = count.ranked();
        this.standing = count.contest().standing().size();
        this.unranked = count.parameter(UNRANKED.name());
        this.points = unranked.equals("modified") && count.parameter(POINTS.name()).equals("standard")
                ? "from-one"
                : count.parameter(POINTS.name());
    }

    static Counted count(Count count) {
        return new Borda(count).counted();
    }

    private Counted counted() {
        for (int i = 0; i < ballots.size(); i++)
            add(i);
        return Totals.of(count, this::total).elected(Rational.ZERO,
                points.equals("dowdall") ? 5 : Math.max(ballots.places(), 1), Map.of(), List.of());
    }

    private void add(int ballot) {
        List<List<Integer>> ranking = ballots.ranking(ballot);
        int ranked = ranking.stream().mapToInt(List::size).sum();
        int place = unranked.equals("modified") && points.equals("from-one") ? standing - ranked : 0;
        for (List<Integer> level : ranking) {
            add(level, place, ballots.weight(ballot));
            place += level.size();
        }
        if (unranked.equals("averaged") && ranked < standing)
            add(count.contest().standing().stream().filter(c -> ranking.stream().noneMatch(level -> level.contains(c))).toList(),
                    place, ballots.weight(ballot));
    }

    private void add(List<Integer> level, int first, long weight) {
        long[] sums = weights.computeIfAbsent(new Places(first, level.size()), _ -> new long[count.candidates() + 1]);
        for (int candidate : level)
            sums[candidate] = Math.addExact(sums[candidate], weight);
    }

    private Rational total(int candidate) {
        return weights.entrySet().stream().map(e -> value(e.getKey()).times(e.getValue()[candidate]))
                .reduce(Rational.ZERO, Rational::plus).over(ballots.unit());
    }

    /// The points for each of those who share these places.
    private Rational value(Places places) {
        Rational sum = Rational.ZERO;
        for (int place = places.first(); place < places.first() + places.number(); place++)
            sum = sum.plus(switch (points) {
                case "dowdall" -> Rational.of(1, place + 1);
                case "from-one" -> Rational.of(standing - place);
                default -> Rational.of(standing - 1 - place);
            });
        return sum.over(places.number());
    }
}
