package org.regroup.platform.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;

/// A meeting of several organisations that none of them owns.
///
/// @param zone     in which its days and hours are meant
/// @param alliance whose motions it deals with, if any
/// @param sponsors everybody who was ever asked, in the order in which they were
public record Conference(ConferenceId id, String title, String purpose, String place, ZoneId zone, LocalDate startsOn,
        LocalDate endsOn, String languages, String costs, @Nullable AllianceId alliance, PersonId proposedBy,
        OrganisationId proposedFor, Instant lapsesAt, @Nullable Instant openedAt, @Nullable Instant closedAt,
        List<Sponsor> sponsors) {

    /// How far it has come.
    public enum State {
        /// one sponsor asks others; only those who are asked see it
        PROPOSED,
        LAPSED,
        OPEN,
        CLOSED
    }

    public Conference {
        sponsors = List.copyOf(sponsors);
    }

    Conference with(List<Sponsor> others) {
        return new Conference(id, title, purpose, place, zone, startsOn, endsOn, languages, costs, alliance, proposedBy,
                proposedFor,
                lapsesAt, openedAt, closedAt, others);
    }

    public State state(Instant now) {
        if (openedAt == null) {
            return now.isBefore(lapsesAt) ? State.PROPOSED : State.LAPSED;
        }
        return closedAt == null ? State.OPEN : State.CLOSED;
    }

    /// Those who stand behind it, in the order in which they were asked.
    public List<OrganisationId> standing() {
        return sponsors.stream().filter(Sponsor::stands).map(Sponsor::organisation).toList();
    }

    public Optional<Sponsor> sponsor(OrganisationId organisation) {
        return sponsors.stream().filter(sponsor -> sponsor.organisation().equals(organisation)).findFirst();
    }

    public boolean sponsoredBy(OrganisationId organisation) {
        return standing().contains(organisation);
    }

    /// When a day of the conference begins.
    public Instant begins() {
        return startsOn.atStartOfDay(zone).toInstant();
    }

    public Instant ends() {
        return endsOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public String href() {
        return "/conferences/" + id;
    }
}
