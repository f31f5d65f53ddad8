package org.regroup.counting.proportional;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;

/// Raises the share of every vote step by step until what is bought exhausts the money, or would overspend it with one step more.
final class Raising {

    /// Why it ended.
    sealed interface End {

        record Exhaustive() implements End {}

        /// @param next what would be bought with one step more
        record Overspending(List<Integer> next) implements End {}

        record Settled() implements End {}

        record TooLong(int runs) implements End {}
    }

    /// After so many runs in a row with the same outcome it is worth finding out how long that lasts.
    private static final int PATIENCE = 32;

    /// The most runs, and the most supporters looked at in all of them together.
    private static final int MOST_RUNS = 50_000;
    private static final long MOST_WORK = 2_000_000_000L;

    /// Elections larger than this take their steps one by one: what a horizon costs grows with what is bought as well.
    private static final long LARGE = 20_000;

    private final Shares shares;
    private final Rational votes;
    private final Rational first;
    private final Rational step;
    private final boolean untilExhaustive;
    private BigInteger steps = BigInteger.ZERO;

    Raising(Shares shares, Rational votes, Rational first, Rational step, boolean untilExhaustive) {
        this.shares = shares;
        this.votes = votes;
        this.first = first;
        this.step = step;
        this.untilExhaustive = untilExhaustive;
    }

    Rational share() {
        return share(steps);
    }

    /// How many steps were taken.
    BigInteger steps() {
        return steps;
    }

    private Rational share(BigInteger taken) {
        return first.plus(step.times(new Rational(taken, BigInteger.ONE)));
    }

    End run() {
        List<Integer> elected = shares.tryWith(share().times(votes));
        long most = Math.min(MOST_RUNS, MOST_WORK / Math.max(1, shares.size()));
        int same = 0;
        for (int runs = 1; runs < most; runs++) {
            if (untilExhaustive && shares.isExhaustive(elected))
                return new End.Exhaustive();
            BigInteger ahead = BigInteger.ONE;
            if (same >= PATIENCE && shares.size() <= LARGE) {
                Optional<Rational> horizon = shares.horizon(elected, share());
                if (horizon.isEmpty())
                    return new End.Settled();
                ahead = horizon.get().over(step).negated().floor().negate().max(BigInteger.ONE);
            }
            Rational money = share(steps.add(ahead)).times(votes);
            if (!shares.canCompare(money))
                return new End.TooLong(runs);
            List<Integer> next = shares.tryWith(money);
            if (!shares.isAffordable(next)) {
                steps = steps.add(ahead).subtract(BigInteger.ONE);
                return new End.Overspending(next);
            }
            same = next.equals(elected) ? same + 1 : 0;
            steps = steps.add(ahead);
            elected = next;
        }
        return new End.TooLong((int) most);
    }
}
