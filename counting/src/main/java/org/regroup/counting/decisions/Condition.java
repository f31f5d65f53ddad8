package org.regroup.counting.decisions;

import org.regroup.counting.Rational;

/// One demand on the votes of one body, or on the votes of several added together.
public sealed interface Condition permits Majority, Quorum, Blocks {

    Verdict judge(Votes votes, Casting casting);

    /// The most unfavourable of all the ways in which so many missing people can still vote.
    Votes worst(Votes known, Rational missing);
}
