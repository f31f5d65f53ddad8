package org.regroup.texts.composites;

import java.time.Instant;

/// Who did something, when and why.
///
/// @param by     a person, organisation or panel, by whatever name the caller knows them
/// @param reason in their words; may be empty
public record Act(String by, Instant at, String reason) {}
