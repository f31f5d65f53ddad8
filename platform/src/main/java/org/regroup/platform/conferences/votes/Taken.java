package org.regroup.platform.conferences.votes;

import org.regroup.hall.orders.Rung;

/// What became of a ballot.
sealed interface Taken {

    /// It lies in the database, for good.
    ///
    /// @param code by which its voter finds it
    record Stored(String code, Choice choice) implements Taken {}

    /// The vote was over.
    record Closed() implements Taken {}

    /// The vote is taken in another way by now, and has begun anew.
    record OtherWay(Rung rung) implements Taken {}

    /// Votes are not given on line in this one.
    record NotOnLine() implements Taken {}

    /// It was changed more often than anybody changes their mind.
    record TooOften() implements Taken {}

    /// Nobody knows whether it was stored; it can be sent again with the same id.
    record Unsure() implements Taken {}
}
