package org.regroup.counting;

/// Votes that moved.
///
/// @param from the candidate who lost them; 0 for votes that were non-transferable for a time, as those of ballots that waited
///             until one of several ranked equal was left
/// @param to   the candidate who got them; 0 for non-transferable
public record Flow(int from, int to, Rational votes) {

    /// Where votes go that find no further preference.
    public static final int NON_TRANSFERABLE = 0;
}
