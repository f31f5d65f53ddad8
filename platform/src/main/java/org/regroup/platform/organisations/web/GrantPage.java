package org.regroup.platform.organisations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.RollEntry;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.organisations.Unit;

/// Members to whom a mandate might be granted.
///
/// @param unit whose vote is to be cast; null where the mandate is of the organisation as a whole
public record GrantPage(Standpoint at, String search, List<RollEntry> candidates, @Nullable Unit unit) {

    /// Where the mandate is shown afterwards.
    public String back() {
        var base = "/organisations/" + at.organisation().id();
        return unit == null ? base + "/mandates" : base + "/units/" + unit.id();
    }
}
