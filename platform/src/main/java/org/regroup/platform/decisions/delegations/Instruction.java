package org.regroup.platform.decisions.delegations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What those who sent a delegate told her to vote.
///
/// @param says   one letter for the whole and for each clause; see [Told]
/// @param source where and when it was decided
/// @param by     who wrote it down
/// @param unit   in whose name; null where it was the organisation
public record Instruction(UUID elector, String says, String source, String by, @Nullable String unit, Instant at) {

    public Told on(int item) {
        return item < says.length() ? Told.of(says.substring(item, item + 1)).orElse(Told.FREE) : Told.FREE;
    }
}
