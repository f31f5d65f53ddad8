package org.regroup.platform.alliances;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.piece.Section;

/// Everything the page of an alliance shows.
///
/// @param affiliates in the order drawn by lot for `day`
/// @param seed       from which anybody can draw the same order again
/// @param waiting    changes that wait for an answer
/// @param history    the latest changes that do not wait any more
/// @param speaks     whether the reader may propose changes here
/// @param lapses     that the rung lapses soon, and when; null where it does not
public record AlliancePage(Alliance alliance, AllianceState state, LocalDate day, String seed, List<Row> affiliates,
        MandateLine mandate, List<ChangeLine> waiting, List<ChangeLine> history, List<Gone> gone, Map<Rung, String> rungs,
        List<Section> sections, boolean speaks, boolean signedIn,
        @Nullable String lapses) {

    /// An affiliate.
    ///
    /// @param decided who in the organisation decided to join
    /// @param leaves  its last day, if it has given notice; empty otherwise
    public record Row(Mark mark, String href, int members, String decided, String since, String leaves) {}

    /// An organisation that has left.
    public record Gone(Mark mark, String since, String until, String reason) {}

    public @Nullable LocalDate overdueSince() {
        return day.isAfter(alliance.reviewOn()) ? alliance.reviewOn() : null;
    }
}
