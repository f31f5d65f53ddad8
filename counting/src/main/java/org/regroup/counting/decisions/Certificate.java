package org.regroup.counting.decisions;

/// What one organisation returns on one question.
///
/// @param votes   as its own rule counts them: members, co-ops, delegates
/// @param people  the same in members: where units vote, each vote carries the unit's members
/// @param casting what settles a tie
/// @param objects whether it objects formally, where the joint rule gives it a veto
public record Certificate(Votes votes, Votes people, Casting casting, boolean objects) {

    /// Of a vote by members.
    public static Certificate of(Votes votes) {
        return new Certificate(votes, votes, new Casting.None(), false);
    }

    /// Of a vote by units that carry their members.
    public static Certificate ofUnits(Votes units, Votes people) {
        return new Certificate(units, people, new Casting.None(), false);
    }

    public Certificate with(Casting settled) {
        return new Certificate(votes, people, settled, objects);
    }

    public Certificate objecting() {
        return new Certificate(votes, people, casting, true);
    }
}
