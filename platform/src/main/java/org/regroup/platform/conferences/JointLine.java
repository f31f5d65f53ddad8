package org.regroup.platform.conferences;

/// A joint act as pages show it.
///
/// @param words what it would do or has done, in one sentence
public record JointLine(JointAct act, String words) {}
