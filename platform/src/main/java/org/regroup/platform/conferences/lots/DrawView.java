package org.regroup.platform.conferences.lots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.organisations.OrganisationId;

/// Draws of a conference for one reader.
///
/// @param lots     seats that are drawn
/// @param seated   who holds one
/// @param belongs  whether the reader belongs to an organisation that sends delegates
/// @param names    whether this reader is shown names of those who stood
public record DrawView(Conference conference, int lots, List<Attendee> seated, List<SeatDraw> draws, @Nullable PersonId reader,
        boolean belongs, boolean names, List<OrganisationId> sponsors, Instant now) {

    public DrawView {
        seated = List.copyOf(seated);
        draws = List.copyOf(draws);
        sponsors = List.copyOf(sponsors);
    }

    public String href() {
        return conference.href() + "/draw";
    }

    /// Whether a sponsor can open one.
    public boolean opens() {
        return conference.state(now) == Conference.State.OPEN && !sponsors.isEmpty() && seated.size() < lots
                && draws.stream().noneMatch(one -> one.drawnAt() == null);
    }

    /// The sponsors for which the reader may draw: another person for another organisation.
    public List<OrganisationId> second(SeatDraw draw) {
        return draw.openedBy().equals(reader)
                ? List.of()
                : sponsors.stream().filter(one -> !one.equals(draw.openedFor())).toList();
    }

    /// The name of an organisation that stands behind the conference.
    public String sponsor(@Nullable OrganisationId organisation) {
        return organisation == null ? "–" : conference.sponsor(organisation).map(one -> one.mark().name()).orElse("–");
    }

    /// Somebody who stood, as this reader may see her: those who stand see themselves.
    public String name(SeatDraw.Entry entry) {
        return names || reader != null && reader.equals(entry.person()) ? entry.name() : "";
    }
}
