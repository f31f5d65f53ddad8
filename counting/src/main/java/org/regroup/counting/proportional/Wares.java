package org.regroup.counting.proportional;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;

/// Costs in whole units of money, so small that all costs and the budget are whole, and what a point for a candidate is worth.
///
/// @param costs in whole units
/// @param worthTheirCost whether a point for a candidate is worth what the candidate costs; otherwise it is worth 1
/// @param units how many make one of the money in which costs were given
record Wares(long[] costs, boolean worthTheirCost, BigInteger units) {

    /// Up to here costs leave room for exact comparisons.
    private static final int MOST_BITS = 45;

    /// @return nothing if the costs are too large or too finely divided
    static Optional<Wares> of(Costs costs, boolean worthTheirCost) {
        BigInteger units = costs.total().denominator();
        for (Rational cost : costs.costs())
            units = units.divide(units.gcd(cost.denominator())).multiply(cost.denominator());
        Rational one = new Rational(units, BigInteger.ONE);
        List<BigInteger> whole = costs.costs().stream().map(cost -> cost.times(one).numerator()).toList();
        if (whole.stream().anyMatch(cost -> cost.bitLength() > MOST_BITS)
                || costs.total().times(one).floor().bitLength() > MOST_BITS)
            return Optional.empty();
        return Optional.of(new Wares(whole.stream().mapToLong(BigInteger::longValueExact).toArray(), worthTheirCost, units));
    }

    /// What a point for a candidate is worth, in units or as such, counting candidates from 0.
    long worth(int candidate) {
        return worthTheirCost ? costs[candidate] : 1;
    }

    /// A sum in units, given in the money of the costs.
    Rational money(Rational inUnits) {
        return inUnits.over(new Rational(units, BigInteger.ONE));
    }

    Rational inUnits(Rational money) {
        return money.times(new Rational(units, BigInteger.ONE));
    }

    /// What a point for a candidate is worth, by number from 1.
    Rational utility(int number) {
        return worthTheirCost ? money(Rational.of(costs[number - 1])) : Rational.ONE;
    }
}
