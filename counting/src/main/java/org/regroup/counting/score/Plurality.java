package org.regroup.counting.score;

import java.util.List;
import java.util.Map;

import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;

/// The most first preferences win; further preferences do not count.
final class Plurality {

    private Plurality() {}

    static Counted count(Count count) {
        RankedBallots ballots = count.ranked();
        long[] votes = new long[count.candidates() + 1];
        for (int i = 0; i < ballots.size(); i++)
            if (ballots.length(i) > 0 && !ballots.isGroup(ballots.at(i, 0)))
                votes[ballots.at(i, 0)] = Math.addExact(votes[ballots.at(i, 0)], ballots.weight(i));
        Totals totals = Totals.of(count, c -> Rational.of(votes[c], ballots.unit()));
        Rational used = totals.totals().values().stream().reduce(Rational.ZERO, Rational::plus);
        return totals.elected(ballots.votes().minus(used), ballots.places(), Map.of(), List.of());
    }
}
