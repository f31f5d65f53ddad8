package org.regroup.counting;

/// Ballots that do not count.
///
/// @param reason in plain words, such as "no first preference"
public record Spoiled(String reason, Rational votes) {}
