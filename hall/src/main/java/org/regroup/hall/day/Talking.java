package org.regroup.hall.day;

import java.time.Instant;

import org.regroup.hall.speaking.Turn;

/// Whoever has the floor at this moment.
///
/// @param limit in seconds
public record Talking(Turn turn, Instant since, int limit) {}
