package org.regroup.platform.alliances;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of all that was ever proposed in an alliance.
///
/// @param earlier where the next page begins, or null at the end
public record HistoryPage(Alliance alliance, List<ChangeLine> lines, List<AlliancePage.Gone> gone, @Nullable String earlier,
        @Nullable String latest) {}
