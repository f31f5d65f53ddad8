package org.regroup.counting.proportional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.regroup.counting.Rational;

/// The method of equal shares word for word, voter by voter, with fractions: slow, to check the other by.
final class NaiveShares {

    private final int[][] scores;
    private final Rational[] costs;
    private final boolean worthTheirCost;
    private final Rational[] money;

    /// @param scores of each voter for each candidate, from 0
    NaiveShares(int[][] scores, Rational[] costs, boolean worthTheirCost, Rational share) {
        this.scores = scores;
        this.costs = costs;
        this.worthTheirCost = worthTheirCost;
        this.money = new Rational[scores.length];
        Arrays.fill(money, share);
    }

    /// @param prices what a purchase costs for each unit of utility, in turn
    record Outcome(List<Integer> elected, List<Rational> prices, Rational spent, List<Rational> left) {}

    /// Ties go to the lower cost, then more votes, then the lower number.
    Outcome run() {
        List<Integer> elected = new ArrayList<>();
        List<Rational> prices = new ArrayList<>();
        Rational spent = Rational.ZERO;
        while (true) {
            int best = -1;
            Rational least = Rational.ZERO;
            for (int c = 0; c < costs.length; c++) {
                if (elected.contains(c + 1))
                    continue;
                Rational rho = rho(c);
                if (rho.signum() < 0)
                    continue;
                int compared = best < 0 ? -1 : rho.compareTo(least);
                if (compared == 0)
                    compared = Comparator.comparing((Integer d) -> costs[d]).thenComparing(d -> -votes(d)).compare(c, best);
                if (compared < 0) {
                    best = c;
                    least = rho;
                }
            }
            if (best < 0)
                return new Outcome(elected, prices, spent, List.of(money));
            for (int v = 0; v < scores.length; v++)
                if (scores[v][best] > 0)
                    money[v] = money[v].minus(money[v].min(least.times(utility(v, best))));
            elected.add(best + 1);
            prices.add(least);
            spent = spent.plus(costs[best]);
        }
    }

    private int votes(int candidate) {
        return (int) Arrays.stream(scores).filter(s -> s[candidate] > 0).count();
    }

    private Rational utility(int voter, int candidate) {
        return worthTheirCost ? costs[candidate].times(scores[voter][candidate]) : Rational.of(scores[voter][candidate]);
    }

    /// The price, or -1 if it cannot be paid: supporters are taken from the poorest for their utility upwards.
    private Rational rho(int candidate) {
        List<Integer> supporters = new ArrayList<>();
        Rational all = Rational.ZERO;
        Rational utilities = Rational.ZERO;
        for (int v = 0; v < scores.length; v++)
            if (scores[v][candidate] > 0) {
                supporters.add(v);
                all = all.plus(money[v]);
                utilities = utilities.plus(utility(v, candidate));
            }
        if (supporters.isEmpty() || all.compareTo(costs[candidate]) < 0)
            return Rational.of(-1);
        supporters.sort(Comparator.comparing(v -> money[v].over(utility(v, candidate))));
        Rational rest = costs[candidate];
        for (int v : supporters) {
            Rational rho = rest.over(utilities);
            if (money[v].compareTo(rho.times(utility(v, candidate))) >= 0)
                return rho;
            rest = rest.minus(money[v]);
            utilities = utilities.minus(utility(v, candidate));
        }
        throw new IllegalStateException("Enough money, but no price");
    }
}
