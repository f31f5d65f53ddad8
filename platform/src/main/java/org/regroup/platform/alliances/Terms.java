package org.regroup.platform.alliances;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the organisations of an alliance agree on when they open it.
///
/// @param endsOn     the last day, which first contact must have and any other rung may have
/// @param noticeDays how many days before it leaves an affiliate says so; 0 to leave at once
public record Terms(String name, String purpose, String norms, Rung rung, @Nullable LocalDate endsOn, String exitRule,
        LocalDate reviewOn, int noticeDays) {

    /// Terms by which an affiliate may leave at once.
    public Terms(String name, String purpose, String norms, Rung rung, @Nullable LocalDate endsOn, String exitRule,
            LocalDate reviewOn) {
        this(name, purpose, norms, rung, endsOn, exitRule, reviewOn, 0);
    }
}
