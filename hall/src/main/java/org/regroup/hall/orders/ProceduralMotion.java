package org.regroup.hall.orders;

/// A motion about how business is handled: who may move it, when, how it is debated, what majority it takes, what it does.
///
/// @param kind     as the standing orders call it; [Kind] has those that every hall knows
/// @param seconders how many have to second it
/// @param weight   the lower comes before the higher where several are moved
public record ProceduralMotion(Kind kind, Who who, When when, Debate debate, int seconders, Majority majority, int weight) {

    /// What is moved, and with it the effect.
    public enum Kind {
        /// that the vote be now taken: the debate ends, the mover replies
        CLOSURE,
        /// nobody else is put on the list
        CLOSE_LIST,
        /// that the conference go on to the next business: the item is left without a decision
        NEXT_BUSINESS,
        /// the sitting is interrupted
        ADJOURN,
        /// the item goes to a body that has to answer
        REMIT,
        /// the item, or a part of it, goes back to those who brought it
        REFER_BACK,
        /// a decision of the conference is opened again
        RECONSIDER,
        /// a vote is counted again
        RECOUNT,
        /// the chair's ruling does not stand
        CHALLENGE_CHAIR,
        /// a standing order does not hold for one item
        SUSPEND_ORDERS
    }

    /// Who may move it.
    public enum Who {
        ANY_DELEGATE,
        /// a delegate who has not spoken on the item
        NOT_SPOKEN,
        /// whoever moved the item
        MOVER
    }

    /// At which moment.
    public enum When {
        /// while an item is debated and nobody is voting
        IN_DEBATE,
        /// after a vote on the item has been declared
        AFTER_VOTE,
        /// whenever the conference sits and nobody is voting
        ANY_TIME
    }

    /// Who is heard on it.
    public enum Debate {
        NONE, ONE_AGAINST, ONE_EACH
    }

    public ProceduralMotion {
        if (seconders < 0) {
            throw new IllegalArgumentException("no fewer than none second it");
        }
    }
}
