package org.regroup.platform.conferences;

import org.jspecify.annotations.Nullable;

/// A joint act as pages show it.
///
/// @param words what it would do or has done, in one sentence
/// @param whole where all of it can be read; null where the sentence says everything
public record JointLine(JointAct act, String words, @Nullable String whole) {}
