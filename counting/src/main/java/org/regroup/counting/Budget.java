package org.regroup.counting;

import java.util.List;

/// Money to be spent on what is chosen.
///
/// @param total what there is
/// @param costs what each candidate costs, in the order of the candidates
public record Budget(Rational total, List<Rational> costs) {

    public Budget {
        costs = List.copyOf(costs);
    }

    /// What a candidate costs, by number from 1.
    public Rational cost(int candidate) {
        return costs.get(candidate - 1);
    }
}
