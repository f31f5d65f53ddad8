package org.regroup.counting;

/// What a ballot means that ranks several candidates equal, for methods that need one at a time. Condorcet methods read equal
/// ranks as they stand.
public enum EqualRanks {
    /// the ballot counts up to there and is non-transferable then
    EXHAUST,
    /// the place is passed over
    SKIP,
    /// the vote is divided evenly over all orders of those ranked equal
    SPLIT,
    /// the ballot is spoiled
    INVALID,
    /// the ballot waits: the place counts when only one of those ranked equal is still in the count
    UNTIL_ONE
}
