package org.regroup.platform.conferences.votes;

/// A ballot as it is counted.
///
/// @param code         by which its voter finds it
/// @param voice        the number of whoever cast it; in a secret vote a keyed hash or, once declared, empty
/// @param organisation key of the delegation; empty in a secret vote by heads
/// @param intact       whether it is as it was when it was cast
public record Ballot(String code, String voice, String organisation, Choice choice, boolean intact) {}
