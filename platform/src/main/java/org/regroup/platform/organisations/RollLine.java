package org.regroup.platform.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody to be entered on a roll.
///
/// @param email    by which the entry is claimed at the first sign-in; null for members without one
/// @param standing null to leave it as it is, voting for somebody new
/// @param unit     name of a unit, null for none or to leave it as it is
/// @param joined   null for today, or to leave it as it is
public record RollLine(String name, @Nullable String email, @Nullable Standing standing, @Nullable String unit,
        @Nullable LocalDate joined) {}
