package org.regroup.counting.proportional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.regroup.counting.Budget;
import org.regroup.counting.Count;
import org.regroup.counting.Rational;

/// What there is to spend and what each candidate costs. Where nothing has a price a seat costs 1 and there is 1 for each seat.
record Costs(Rational total, List<Rational> costs) {

    static Costs seats(Count count) {
        return new Costs(Rational.of(count.seats()), Collections.nCopies(count.candidates(), Rational.ONE));
    }

    static Costs of(Budget budget) {
        return new Costs(budget.total(), budget.costs());
    }

    /// What in a budget makes a count impossible.
    static List<String> objections(Count count, Budget budget) {
        List<String> reasons = new ArrayList<>();
        if (budget.total().signum() <= 0)
            reasons.add("There must be money to spend, the budget was " + budget.total() + ".");
        if (budget.costs().size() != count.candidates())
            reasons.add("There are " + count.candidates() + " candidates and " + budget.costs().size()
                    + " costs. Each candidate needs one.");
        for (int c = 1; c <= budget.costs().size(); c++)
            if (budget.cost(c).signum() < 0)
                reasons.add("The cost of number " + c + " must not be less than 0, was " + budget.cost(c) + ".");
        return reasons;
    }

    /// What a candidate costs, by number from 1.
    Rational cost(int candidate) {
        return costs.get(candidate - 1);
    }

    /// What these cost together.
    Rational sum(Collection<Integer> chosen) {
        return chosen.stream().map(this::cost).reduce(Rational.ZERO, Rational::plus);
    }

    /// What is left once these are paid.
    Rational left(Collection<Integer> chosen) {
        return total.minus(sum(chosen));
    }
}
