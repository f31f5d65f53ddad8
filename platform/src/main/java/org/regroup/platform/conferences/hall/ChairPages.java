package org.regroup.platform.conferences.hall;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.hall.VotesInHall.Where;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;

/// Gathers what the page of a chair shows.
@Component
class ChairPages {

    private final NowPages nows;
    private final Chairing chairing;
    private final Offices offices;
    private final VoteSteps votes;
    private final HallParts parts;
    private final Clock clock;

    ChairPages(NowPages nows, Chairing chairing, Offices offices, VoteSteps votes, HallParts parts, Clock clock) {
        this.nows = nows;
        this.chairing = chairing;
        this.offices = offices;
        this.votes = votes;
        this.parts = parts;
        this.clock = clock;
    }

    /// @throws org.regroup.platform.shared.Forbidden unless this person holds the office at this moment
    ChairView of(ConferenceId id, PersonId person, Page page) {
        var room = nows.room(id, person);
        var now = Sql.now(clock);
        var all = offices.of(id);
        if (all.stream().noneMatch(one -> one.kind() == Office.Kind.CHAIR && one.person().equals(person) && one.held(now))) {
            throw new Forbidden("conferences.forbidden.chair");
        }
        var me = chairing.number(person, id);
        var here = page.in(room.conference().zone());
        var ballots = votes.amendments(here, room);
        var added = room.vote() == null ? Optional.<VotesInHall.Next>empty() : parts.next(here, room);
        var next = added.isPresent() ? added : votes.next(here, room, ballots);
        return new ChairView(room, me, NextStep.of(room, me, next, now), ballots, all, parts.of(page, room, Views.HALL),
                parts.votes(here, room, Where.CHAIR, me), now, () -> Ids.next(clock));
    }
}
