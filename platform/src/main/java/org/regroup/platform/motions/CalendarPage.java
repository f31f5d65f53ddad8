package org.regroup.platform.motions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;

/// A calendar for its reader.
///
/// @param moves     every change of its deadlines that was ever proposed, the latest first
/// @param speaksFor the affiliates for which the reader holds a mandate to speak
/// @param names     of everybody the page names
public record CalendarPage(Calendar calendar, List<CalendarMove> moves, @Nullable PersonId person,
        List<OrganisationId> speaksFor, Signs signs, Map<PersonId, String> names, Instant now) {

    /// The organisations for which the reader may confirm or decline the calendar.
    public List<OrganisationId> answerable() {
        return calendar.waits(now) ? calendar.agreement().answerable(person, speaksFor) : List.of();
    }

    /// The same of a change of its deadlines.
    public List<OrganisationId> answerable(CalendarMove move) {
        return move.waits(now) ? move.agreement().answerable(person, speaksFor) : List.of();
    }

    /// Whether the reader may propose other deadlines.
    public boolean mayMove() {
        return !speaksFor.isEmpty() && calendar.inForce() && now.isBefore(calendar.terms().over())
                && moves.stream().noneMatch(move -> move.waits(now));
    }

    public String name(Agreement.Said said) {
        return names.getOrDefault(said.person(), "–");
    }

    public Mark mark(Agreement.Said said) {
        return signs.of(said.organisation());
    }
}
