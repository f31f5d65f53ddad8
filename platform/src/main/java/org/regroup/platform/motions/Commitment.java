package org.regroup.platform.motions;

/// Whom a motion commits to what, and at what cost.
///
/// @param cost in its author's words; empty where none was named
public record Commitment(String who, String what, String cost) {}
