package org.regroup.platform.conferences.desk;

import java.util.ArrayList;
import java.util.List;

import org.regroup.hall.day.Hall;
import org.regroup.platform.conferences.delegates.Entitled;
import org.regroup.platform.conferences.delegates.Entitlement;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.shared.Mark;

/// Whether enough delegates are there: of all by the standing orders, and of each organisation where the conference has agreed
/// on that.
///
/// @param here  who can vote now
/// @param seats that there are
/// @param whole whether enough of all are there
public record Quorum(int here, int seats, boolean whole, List<Line> lines) {

    /// @param organisation as the log writes it; empty for those drawn by lot
    /// @param needed       as few as must be there; 0 for none
    public record Line(String organisation, Mark mark, int here, int seats, int needed) {

        public boolean enough() {
            return here >= needed;
        }
    }

    public Quorum {
        lines = List.copyOf(lines);
    }

    /// Whether anything can be decided.
    public boolean reached() {
        return whole && lines.stream().allMatch(Line::enough);
    }

    /// Organisations of which too few are there.
    public List<Line> missing() {
        return lines.stream().filter(line -> !line.enough()).toList();
    }

    public static Quorum of(Entitlements.Standing standing, Hall hall) {
        var lines = new ArrayList<Line>();
        for (Entitled one : standing.entitled()) {
            var organisation = one.organisation().toString();
            lines.add(new Line(organisation, one.mark(), hall.presence().voters(organisation), one.seats(),
                    Entitlement.least(standing.rule().quorumEach(), one.seats())));
        }
        if (standing.lots() > 0) {
            lines.add(new Line("", Mark.none(""), hall.presence().voters(""), standing.lots(), 0));
        }
        int here = lines.stream().mapToInt(Line::here).sum();
        int seats = lines.stream().mapToInt(Line::seats).sum();
        return new Quorum(here, seats, hall.rules().quorate(here, seats), lines);
    }
}
