package org.regroup.counting.stv;

import java.util.Map;

import org.regroup.counting.Counted;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;

/// A count that knows with which papers each of those elected was elected.
sealed interface CreditedCount permits LastParcelCount, Cincinnati {

    Counted counted();

    /// The ballots as they were counted.
    RankedBallots ballots();

    /// What the papers of a candidate who was elected are worth to them, in votes, by number of ballot.
    Map<Integer, Rational> credit(int candidate);
}
