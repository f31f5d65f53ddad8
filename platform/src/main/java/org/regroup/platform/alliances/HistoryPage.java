package org.regroup.platform.alliances;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Mark;

/// One page of all that was ever proposed in an alliance.
///
/// @param earlier where the next page begins, or null at the end
public record HistoryPage(Alliance alliance, List<ChangeLine> lines, List<AlliancePage.Gone> gone,
        List<NoticeLine> notices, @Nullable String earlier, @Nullable String latest) {

    /// A notice of leaving.
    ///
    /// @param told when it was given, until when it ran or when it was taken back
    public record NoticeLine(Mark mark, String told, String reason) {}
}
