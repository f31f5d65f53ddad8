package org.regroup.platform.conferences.hall;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.hall.VotesInHall.Where;
import org.regroup.platform.conferences.passes.Pass;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Page;

/// Gathers what the page shows that says what is on.
@Component
class NowPages {

    private final ConferenceAccess access;
    private final Rooms rooms;
    private final Offices offices;
    private final HallParts parts;
    private final Clock clock;

    NowPages(ConferenceAccess access, Rooms rooms, Offices offices, HallParts parts, Clock clock) {
        this.access = access;
        this.rooms = rooms;
        this.offices = offices;
        this.parts = parts;
        this.clock = clock;
    }

    /// @throws NotFound where this reader may not know of the conference, or it is not open yet
    ///
    /// @param pass that the reader carries, if any
    NowView of(ConferenceId id, @Nullable PersonId reader, Optional<Pass> pass, Views view, int every, Page page) {
        var room = room(id, reader);
        var me = room.roster().attendee(reader, pass);
        var mine = view == Views.HALL
                ? me.map(line -> new Mine(room, line, clock.instant(), () -> Ids.next(clock))).orElse(null)
                : null;
        return new NowView(room, view, clock.instant(), parts.of(page, room, view), mine,
                mine == null ? List.of() : parts.votes(page, room, Where.ATTENDEE, mine.who()),
                mine != null && offices.held(reader, id, Office.Kind.CHAIR), every);
    }

    Room room(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        if (conference.openedAt() == null) {
            throw new NotFound("conference");
        }
        return rooms.of(conference);
    }
}
