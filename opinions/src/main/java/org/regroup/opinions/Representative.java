package org.regroup.opinions;

/// A statement that tells what an opinion group stands for.
///
/// @param statement          id of the statement
/// @param stance             what the group answers more than others: [Answer#AGREE] or [Answer#DISAGREE]
/// @param share              smoothed share of the group with that stance, `(n + 1) / (seen + 2)`
/// @param representativeness how many times more often than in everybody else
/// @param tally              how the group answered
public record Representative(String statement, Answer stance, double share, double representativeness, Tally tally) {}
