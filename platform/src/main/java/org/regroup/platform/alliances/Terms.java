package org.regroup.platform.alliances;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the organisations of an alliance agree on when they open it.
///
/// @param endsOn the last day, which first contact must have and any other rung may have
public record Terms(String name, String purpose, String norms, Rung rung, @Nullable LocalDate endsOn, String exitRule,
        LocalDate reviewOn) {}
