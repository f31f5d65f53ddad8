package org.regroup.counting;

/// What voters wrote, equal ballots put together.
public sealed interface Ballots permits RankedBallots, ScoredBallots {

    /// What kind of ballot a method reads.
    enum Kind {
        /// candidates in order of preference
        RANKED,
        /// a number for each candidate; an approval is a score of 1
        SCORED
    }

    Kind kind();

    /// How many different ballots there are, or, where they are kept in their order, how many lines.
    int size();

    /// The weight of a ballot, in parts of a vote: see [#unit].
    long weight(int ballot);

    /// How many of the parts in which weights are given make one vote: 1 unless ballots weigh fractions.
    long unit();

    /// In how many decimal places every weight can be written; 5 if in no number of places.
    default int places() {
        long power = 1;
        for (int places = 0; places <= 9; places++, power *= 10)
            if (power % unit() == 0)
                return places;
        return 5;
    }

    /// All weights together, in votes.
    default Rational votes() {
        long sum = 0;
        for (int i = 0; i < size(); i++)
            sum = Math.addExact(sum, weight(i));
        return Rational.of(sum, unit());
    }
}
