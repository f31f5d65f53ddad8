package org.regroup.opinions;

/// How much of the differences between people the map shows.
///
/// @param first  share of the variance of the votes along x, between 0 and 1
/// @param second share along y, at most the first
public record Axes(double first, double second) {}
