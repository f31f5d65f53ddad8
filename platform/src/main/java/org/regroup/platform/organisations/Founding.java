package org.regroup.platform.organisations;

import java.time.Instant;

/// What a founder says of a new organisation.
///
/// @param monogram empty to take the one suggested from the name
/// @param endsAt   when the founder's mandate as convenor ends
public record Founding(String name, String monogram, int mark, String about, Instant endsAt, String recallRule) {}
