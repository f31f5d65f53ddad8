package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Typed;

/// Gathers what the page of a session shows.
@Component
class SessionPages {

    private final Sessions sessions;
    private final Streams streams;
    private final Calls calls;
    private final Choosing choosing;
    private final Publishing publishing;
    private final Rooms rooms;
    private final Recording recording;
    private final ConferenceAccess access;
    private final Clock clock;

    SessionPages(Sessions sessions, Streams streams, Calls calls, Choosing choosing, Publishing publishing,
            Rooms rooms, Recording recording, ConferenceAccess access, Clock clock) {
        this.sessions = sessions;
        this.streams = streams;
        this.calls = calls;
        this.choosing = choosing;
        this.publishing = publishing;
        this.rooms = rooms;
        this.recording = recording;
        this.access = access;
        this.clock = clock;
    }

    /// @throws NotFound for those who may not know of it: before it is published, everybody but whoever submitted it, the
    ///                  organisers of its stream and those who speak for sponsors
    @Transactional(readOnly = true)
    SessionView of(UUID id, @Nullable SignedIn person, Typed typed) {
        var reader = person == null ? null : person.id();
        var session = sessions.require(id);
        var conference = access.require(reader, session.conference());
        var stream = streams.require(conference.id(), session.stream());
        boolean sponsor = !access.sponsors(reader, conference).isEmpty();
        boolean organises = stream.organisedBy(reader);
        boolean insider = organises || sponsor || session.person().equals(reader);
        var slot = organises || sponsor
                ? null
                : publishing.latest(conference.id()).stream()
                        .flatMap(one -> one.programme().slots().stream()).filter(one -> one.session().equals(id)).findFirst()
                        .orElse(null);
        if (!insider && (slot == null || session.state() != Session.State.ACCEPTED)) {
            throw new NotFound("session");
        }
        return new SessionView(session, conference, stream, slot,
                organises || sponsor ? rooms.of(conference.id()) : List.of(),
                organises ? calls.of(conference.id()).orElse(null) : null,
                organises
                        ? choosing.readings(conference.id()).stream().filter(one -> one.session().equals(id)).toList()
                        : List.of(),
                reader, sponsor,
                session.closed() ? recording.of(id).orElse(null) : null, clock.instant(), typed);
    }

    String show(UUID id, @Nullable SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", of(id, person, typed));
        return "programme/session";
    }
}
