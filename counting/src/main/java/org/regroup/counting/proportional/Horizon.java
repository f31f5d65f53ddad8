package org.regroup.counting.proportional;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;

/// How far the share of each vote can grow before a run of the method of equal shares can come out differently.
///
/// As long as the same are bought in the same order and the same votes cannot pay in full, what each ballot has and what each
/// candidate costs are linear in the share. So for every comparison a run makes it can be told when it turns, and up to the
/// first that does nothing changes. This lets small elections with much money skip the many steps in which nothing happens.
final class Horizon {

    /// Something that grows or shrinks evenly with the share.
    private record Line(Rational value, Rational slope) {

        private static final Line ZERO = new Line(Rational.ZERO, Rational.ZERO);

        Line plus(Line other) {
            return new Line(value.plus(other.value), slope.plus(other.slope));
        }

        Line minus(Line other) {
            return new Line(value.minus(other.value), slope.minus(other.slope));
        }

        Line times(long factor) {
            return new Line(value.times(factor), slope.times(factor));
        }

        Line over(long divisor) {
            return new Line(value.over(divisor), slope.over(divisor));
        }

        Line over(Rational divisor) {
            return new Line(value.over(divisor), slope.over(divisor));
        }
    }

    private final Approvals approvals;
    private final Costs costs;
    private final Wares wares;
    private final List<Integer> elected;
    private final List<Integer> standing;
    private final Line[] money;
    private Optional<Rational> nearest = Optional.empty();

    private Horizon(Approvals approvals, Costs costs, Wares wares, List<Integer> elected, List<Integer> standing,
            Rational share) {
        this.approvals = approvals;
        this.costs = costs;
        this.wares = wares;
        this.elected = elected;
        this.standing = standing;
        this.money = new Line[approvals.ballots()];
        Arrays.fill(money, new Line(share.over(approvals.unit()), Rational.ONE.over(approvals.unit())));
    }

    /// By how much the share can grow before anything can change; empty if nothing ever does.
    ///
    /// @param elected in the order in which they are bought with this share
    static Optional<Rational> of(Approvals approvals, Costs costs, Wares wares, List<Integer> elected, List<Integer> standing,
            Rational share) {
        Horizon horizon = new Horizon(approvals, costs, wares, elected, standing, share);
        for (int stage = 0; stage <= elected.size(); stage++)
            horizon.look(stage);
        return horizon.nearest;
    }

    private void look(int stage) {
        Line chosen = stage < elected.size() ? price(elected.get(stage)) : Line.ZERO;
        for (int candidate : standing) {
            boolean forSale = approvals.support(candidate - 1) > 0 && costs.cost(candidate).signum() > 0
                    && elected.subList(0, stage).stream().noneMatch(c -> c == candidate);
            if (!forSale)
                continue;
            Line surplus = surplus(candidate);
            turnsAt(surplus);
            if (surplus.value.signum() < 0)
                continue;
            Line price = price(candidate);
            for (int i = 0; i < approvals.supportersOf(candidate - 1).length; i++)
                turnsAt(rest(candidate, i, price));
            if (stage < elected.size() && candidate != elected.get(stage))
                turnsAt(price.over(wares.utility(candidate)).minus(chosen.over(wares.utility(elected.get(stage)))));
        }
        if (stage < elected.size())
            pay(elected.get(stage), chosen);
    }

    /// Notes when a line crosses zero; one that stands at zero and moves does so at once.
    private void turnsAt(Line line) {
        if (line.slope.signum() == 0 || line.value.signum() * line.slope.signum() > 0)
            return;
        Rational distance = line.value.over(line.slope).negated();
        if (nearest.isEmpty() || distance.compareTo(nearest.get()) < 0)
            nearest = Optional.of(distance);
    }

    /// What the supporters of a candidate have beyond its cost.
    private Line surplus(int candidate) {
        Line sum = new Line(costs.cost(candidate).negated(), Rational.ZERO);
        for (int ballot : approvals.supportersOf(candidate - 1))
            sum = sum.plus(money[ballot].times(approvals.weight(ballot)));
        return sum;
    }

    /// What a supporter would have left after paying the price in full; below zero if that is too much.
    private Line rest(int candidate, int supporter, Line price) {
        return money[approvals.supportersOf(candidate - 1)[supporter]]
                .minus(price.times(approvals.scoresFor(candidate - 1)[supporter]));
    }

    /// The price of each point for a candidate that can be paid.
    private Line price(int candidate) {
        int[] supporters = approvals.supportersOf(candidate - 1);
        int[] scores = approvals.scoresFor(candidate - 1);
        boolean[] poor = new boolean[supporters.length];
        Line rest = new Line(costs.cost(candidate), Rational.ZERO);
        long points = approvals.points(candidate - 1);
        while (true) {
            Line price = rest.over(points);
            long before = points;
            for (int i = 0; i < supporters.length; i++)
                if (!poor[i] && rest(candidate, i, price).value.signum() < 0) {
                    poor[i] = true;
                    points -= approvals.weight(supporters[i]) * scores[i];
                    rest = rest.minus(money[supporters[i]].times(approvals.weight(supporters[i])));
                }
            if (points == before)
                return price;
        }
    }

    private void pay(int candidate, Line price) {
        int[] supporters = approvals.supportersOf(candidate - 1);
        for (int i = 0; i < supporters.length; i++) {
            Line rest = rest(candidate, i, price);
            money[supporters[i]] = rest.value.signum() < 0 ? Line.ZERO : rest;
        }
    }
}
