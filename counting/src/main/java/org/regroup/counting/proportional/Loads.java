package org.regroup.counting.proportional;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

import org.regroup.counting.Rational;

/// What each ballot bears of what was bought, by Phragmén's rule: whoever is elected costs something, and its supporters share
/// the cost so that all of them bear the same load afterwards.
///
/// Ballots with the same load stand at the same level; levels are kept over one common denominator, so that a candidate's
/// load is a sum of whole numbers.
final class Loads {

    private final Approvals approvals;
    private final List<BigInteger> levels = new ArrayList<>();
    private final int[] level;
    private BigInteger denominator = BigInteger.ONE;

    /// @param start load of each ballot, per vote
    private Loads(Approvals approvals, List<Rational> start) {
        this.approvals = approvals;
        this.level = new int[approvals.ballots()];
        for (Rational each : start)
            denominator = denominator.divide(denominator.gcd(each.denominator())).multiply(each.denominator());
        TreeMap<Rational, Integer> known = new TreeMap<>();
        for (int b = 0; b < level.length; b++)
            level[b] = known.computeIfAbsent(start.get(b), load -> {
                levels.add(load.numerator().multiply(denominator.divide(load.denominator())));
                return levels.size() - 1;
            });
    }

    /// Nobody bears anything yet.
    static Loads none(Approvals approvals) {
        return new Loads(approvals, Collections.nCopies(approvals.ballots(), Rational.ZERO));
    }

    /// Ballots bear different loads from the start: less than nothing if they have money left.
    static Loads from(Approvals approvals, List<Rational> start) {
        return new Loads(approvals, start);
    }

    /// What each vote for a candidate would bear after its election.
    ///
    /// @param candidate by number from 1, with at least one supporter
    /// @param cost      of the candidate
    Rational after(int candidate, Rational cost) {
        long[] weights = new long[levels.size()];
        for (int ballot : approvals.supportersOf(candidate - 1))
            weights[level[ballot]] += approvals.weight(ballot);
        BigInteger borne = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++)
            if (weights[i] != 0)
                borne = borne.add(levels.get(i).multiply(BigInteger.valueOf(weights[i])));
        // weights are parts of a vote: the cost is multiplied by as many
        Rational scaled = cost.times(approvals.unit());
        BigInteger support = BigInteger.valueOf(approvals.support(candidate - 1));
        return new Rational(scaled.numerator().multiply(denominator).add(borne.multiply(scaled.denominator())),
                scaled.denominator().multiply(denominator).multiply(support));
    }

    /// All supporters of a candidate bear this load from now on.
    void elect(int candidate, Rational load) {
        BigInteger factor = load.denominator().divide(load.denominator().gcd(denominator));
        denominator = denominator.multiply(factor);
        levels.replaceAll(factor::multiply);
        levels.add(load.numerator().multiply(denominator.divide(load.denominator())));
        for (int ballot : approvals.supportersOf(candidate - 1))
            level[ballot] = levels.size() - 1;
    }
}
