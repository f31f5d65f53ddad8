package org.regroup.platform.decisions.certificates;

/// What the roll of an organisation adds up to.
///
/// @param electors lines of the roll
/// @param weight   their votes
/// @param people   members they carry
/// @param voted    lines that have voted, in whatever way
/// @param onPaper  those of them that are noted as having handed in a paper
/// @param online   votes of those lines that have voted on line
public record Standing(int electors, long weight, long people, int voted, int onPaper, long online) {

    /// Of a body whose members vote in a room, one vote each.
    static Standing ofBody(int seats) {
        return new Standing(seats, seats, seats, 0, 0, 0);
    }
}
