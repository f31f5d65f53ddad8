package org.regroup.platform.conferences.delegates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Apportionment;
import org.regroup.platform.organisations.OrganisationId;

/// By which rule organisations send delegates to a conference.
///
/// @param organisations that send delegates, in the order in which they were named
/// @param perAlternate  for so many delegates, or a part of them, an organisation names one alternate
/// @param freezesOn     members are counted as they were at the beginning of this day, in the zone of the conference
/// @param quorumEach    of each organisation's delegates, so many must be there; 0 for none. How many of all must be there, the
///                      standing orders say
public record Entitlement(List<OrganisationId> organisations, Apportionment apportionment, int perAlternate,
        LocalDate freezesOn, Rational quorumEach) {

    public Entitlement {
        organisations = List.copyOf(organisations);
    }

    /// How many alternates stand behind so many delegates.
    public int alternates(int delegates) {
        return (delegates + perAlternate - 1) / perAlternate;
    }

    public Instant freezesAt(ZoneId zone) {
        return freezesOn.atStartOfDay(zone).toInstant();
    }

    /// As few delegates as make a share of them.
    public static int least(Rational share, int delegates) {
        var exact = share.times(delegates);
        int whole = exact.floor().intValueExact();
        return exact.isWhole() ? whole : whole + 1;
    }
}
