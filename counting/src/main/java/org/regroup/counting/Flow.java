package org.regroup.counting;

/// Votes that moved.
///
/// @param from the candidate who lost them
/// @param to   the candidate who got them; 0 for non-transferable
public record Flow(int from, int to, Rational votes) {

    /// Where votes go that find no further preference.
    public static final int NON_TRANSFERABLE = 0;
}
