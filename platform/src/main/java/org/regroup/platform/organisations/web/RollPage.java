package org.regroup.platform.organisations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.RollEntry;
import org.regroup.platform.organisations.RollFilter;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.organisations.Unit;

/// A part of a roll.
///
/// @param found how many entries the filter leaves
/// @param first address of the first part where this is a later one, else null
/// @param later address of the next part, or null
public record RollPage(Standpoint at, List<RollEntry> entries, int found, RollFilter filter, List<Unit> units,
        @Nullable String first, @Nullable String later) {}
