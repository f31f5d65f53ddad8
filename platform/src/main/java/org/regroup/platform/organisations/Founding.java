package org.regroup.platform.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a founder says of a new organisation.
///
/// @param monogram empty to take the one suggested from the name
/// @param endsAt   when the founder's mandate as convenor ends; a term without an end is refused
public record Founding(String name, String monogram, int mark, String about, @Nullable Instant endsAt, String recallRule) {}
