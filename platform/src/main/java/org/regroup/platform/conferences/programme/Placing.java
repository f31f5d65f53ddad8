package org.regroup.platform.conferences.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;

/// Putting the draft of a programme together. Organisers place the sessions of their streams, those who speak for sponsors any.
/// What cannot be is named and not forbidden, since it is resolved by talking.
@Service
@Transactional
public class Placing {

    private final SessionRepository sessions;
    private final Streams streams;
    private final Rooms rooms;
    private final Pauses pauses;
    private final ConferenceAccess access;
    private final DraftAccess drafts;

    Placing(SessionRepository sessions, Streams streams, Rooms rooms, Pauses pauses, ConferenceAccess access,
            DraftAccess drafts) {
        this.sessions = sessions;
        this.streams = streams;
        this.rooms = rooms;
        this.pauses = pauses;
        this.access = access;
        this.drafts = drafts;
    }

    /// The draft, in four queries.
    @Transactional(readOnly = true)
    public Draft draft(ConferenceId conference) {
        return new Draft(sessions.of(conference), streams.of(conference), rooms.of(conference), pauses.of(conference));
    }

    @Transactional(readOnly = true)
    public ConferenceId conferenceOf(UUID session) {
        return sessions.find(session).orElseThrow(() -> new NotFound("session")).conference();
    }

    /// Places an accepted session, or takes it out of the draft where no place is named.
    public Outcome<Session> place(PersonId by, UUID id, Session.@Nullable Place place) {
        var session = sessions.held(id).orElseThrow(() -> new NotFound("session"));
        var conference = access.hold(by, session.conference());
        var stream = streams.require(conference.id(), session.stream());
        if (!stream.organisedBy(by) && access.sponsors(by, conference).isEmpty()) {
            throw session.person().equals(by) ? new Forbidden("programme.forbidden.organiser") : new NotFound("session");
        }
        var grounds = drafts.open(conference);
        if (session.state() != Session.State.ACCEPTED || session.closed()) {
            grounds.add(Ground.of("programme.ground.notAccepted"));
        }
        if (place != null) {
            if (place.day().isBefore(conference.startsOn()) || place.day().isAfter(conference.endsOn())) {
                grounds.add(Ground.at("day", "programme.ground.day"));
            }
            if (place.starts().toSecondOfDay() / 60 + session.terms().minutes() >= 24 * 60) {
                grounds.add(Ground.at("starts", "programme.ground.midnight"));
            }
            if (rooms.of(conference.id()).stream().noneMatch(room -> room.id().equals(place.room()))) {
                grounds.add(Ground.at("room", "programme.ground.room"));
            }
        }
        return Outcome.unless(grounds, () -> {
            sessions.placed(id, place);
            return sessions.find(id).orElseThrow();
        });
    }
}
