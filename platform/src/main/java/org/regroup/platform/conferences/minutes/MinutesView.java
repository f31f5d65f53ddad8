package org.regroup.platform.conferences.minutes;

import java.util.List;

import org.regroup.hall.day.Hall;
import org.regroup.hall.minutes.Minutes;
import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.hall.Roster;
import org.regroup.platform.conferences.votes.Attached;
import org.regroup.platform.shared.Typed;

/// The minutes for their reader.
///
/// @param me        the reader's number, empty for whoever takes no part
/// @param attached  minority reports, which stand beside the minutes
/// @param mayDecide whether the reader has the chair of a conference that sits
public record MinutesView(ConferencePage of, Minutes minutes, Hall hall, Roster names, String me, boolean mayDecide,
        List<Attached> attached, Typed typed) {

    public String href() {
        return of.conference().href() + "/minutes";
    }

    /// Sittings whose minutes can be corrected, by name.
    public List<String> sittings() {
        return minutes.sittings().stream().map(Minutes.Sat::sitting).distinct().toList();
    }

    public boolean mayAsk() {
        return !me.isEmpty() && !sittings().isEmpty() && of.conference().closedAt() == null;
    }

    /// Corrections that nobody has decided, where sponsors may do so because no sitting is open.
    public boolean sponsorsDecide() {
        return hall.state() == Hall.State.NOT_SITTING && !of.under().isEmpty();
    }

    MinutesView with(Typed other) {
        return new MinutesView(of, minutes, hall, names, me, mayDecide, attached, other);
    }
}
