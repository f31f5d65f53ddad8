package org.regroup.platform.motions;

import java.time.Instant;

import org.regroup.platform.alliances.AllianceId;

/// The calendar of a conference: proposed by one organisation of the alliance, in force once another has confirmed it.
///
/// @param lapsesAt when it ends by itself unless a second organisation has confirmed it
public record Calendar(CalendarId id, AllianceId alliance, String allianceName, CalendarTerms terms, Agreement agreement,
        Instant lapsesAt) {

    public boolean inForce() {
        return agreement.stands();
    }

    /// Whether a second organisation may still confirm it.
    public boolean waits(Instant now) {
        return agreement.waits() && now.isBefore(lapsesAt);
    }

    /// Whether motions may be handed in for it, in time or by the emergency gate.
    public boolean open(Instant now) {
        return inForce() && now.isBefore(terms.over());
    }

    public String href() {
        return "/calendars/" + id;
    }
}
