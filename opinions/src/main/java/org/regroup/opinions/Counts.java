package org.regroup.opinions;

/// The size of a dialogue.
///
/// @param participants people with at least one vote
/// @param statements   statements with at least one vote
/// @param votes        answers that stand: one for each person and statement, however often it was changed
public record Counts(int participants, int statements, int votes) {}
