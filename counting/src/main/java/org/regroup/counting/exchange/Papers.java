package org.regroup.counting.exchange;

import java.math.BigInteger;
import java.util.List;

import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;

/// Gathers rankings whose weights may be any fractions, in parts fine enough for all of them.
final class Papers {

    private final int candidates;
    private final boolean inOrder;
    private long unit = 1;
    private RankedBallots.Builder builder;

    Papers(int candidates, boolean inOrder) {
        this.candidates = candidates;
        this.inOrder = inOrder;
        this.builder = started();
    }

    private RankedBallots.Builder started() {
        RankedBallots.Builder fresh = RankedBallots.of(candidates, unit);
        return inOrder ? fresh.inOrder() : fresh;
    }

    void add(Rational weight, List<? extends List<Integer>> ranking) {
        long parts = parts(weight);
        builder.add(parts, ranking);
    }

    RankedBallots ballots() {
        return builder.build();
    }

    /// The weight in parts of a vote; may begin the collection anew in finer parts.
    private long parts(Rational weight) {
        BigInteger parts = BigInteger.valueOf(unit);
        if (parts.mod(weight.denominator()).signum() != 0)
            refine(weight.denominator().divide(parts.gcd(weight.denominator())).longValueExact());
        return weight.numerator().multiply(BigInteger.valueOf(unit)).divide(weight.denominator()).longValueExact();
    }

    private void refine(long factor) {
        RankedBallots coarse = builder.build();
        unit = Math.multiplyExact(unit, factor);
        builder = started();
        for (int i = 0; i < coarse.size(); i++)
            builder.add(Math.multiplyExact(coarse.weight(i), factor), coarse.ranking(i));
    }
}
