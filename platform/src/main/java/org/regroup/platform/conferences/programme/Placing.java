package org.regroup.platform.conferences.programme;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Putting the draft of a programme together. Organisers place the sessions of their streams; those who speak for sponsors name
/// rooms and pauses, and place any. What cannot be is named and not forbidden, since it is resolved by talking.
@Service
@Transactional
public class Placing {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ACCESS = 300;

    private final SessionRepository sessions;
    private final Streams streams;
    private final ConferenceAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Placing(SessionRepository sessions, Streams streams, ConferenceAccess access, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.streams = streams;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The draft, in four queries.
    @Transactional(readOnly = true)
    public Draft draft(ConferenceId conference) {
        return new Draft(sessions.of(conference), streams.of(conference), rooms(conference),
                jdbc.sql("select * from conference_break where conference = :id order by day, starts, id")
                        .param("id", conference.value())
                        .query((row, _) -> new Pause(Sql.uuid(row, "id"), row.getObject("day", LocalDate.class),
                                row.getObject("starts", LocalTime.class), row.getInt("minutes"), Sql.text(row, "title")))
                        .list());
    }

    List<Room> rooms(ConferenceId conference) {
        return jdbc.sql("select * from conference_room where conference = :id order by remote, name, id")
                .param("id", conference.value())
                .query((row, _) -> new Room(Sql.uuid(row, "id"), Sql.text(row, "name"), row.getBoolean("remote"),
                        row.getObject("places", Integer.class), Sql.text(row, "access")))
                .list();
    }

    @Transactional(readOnly = true)
    public ConferenceId conferenceOf(UUID session) {
        return sessions.find(session).orElseThrow(() -> new NotFound("session")).conference();
    }

    /// @throws Forbidden unless this person puts the programme together
    void require(PersonId by, Draft draft, List<?> sponsors) {
        if (sponsors.isEmpty() && draft.streams().stream().noneMatch(one -> one.organisedBy(by))) {
            throw new Forbidden("programme.forbidden.draft");
        }
    }

    /// Places an accepted session, or takes it out of the draft where no place is named.
    public Outcome<Session> place(PersonId by, UUID id, Session.@Nullable Place place) {
        var session = sessions.held(id).orElseThrow(() -> new NotFound("session"));
        var conference = access.require(by, session.conference());
        var stream = streams.require(conference.id(), session.stream());
        if (!stream.organisedBy(by) && access.sponsors(by, conference).isEmpty()) {
            throw session.person().equals(by) ? new Forbidden("programme.forbidden.organiser") : new NotFound("session");
        }
        var grounds = open(conference);
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
            if (rooms(conference.id()).stream().noneMatch(room -> room.id().equals(place.room()))) {
                grounds.add(Ground.at("room", "programme.ground.room"));
            }
        }
        return Outcome.unless(grounds, () -> {
            sessions.placed(id, place);
            return sessions.find(id).orElseThrow();
        });
    }

    /// A sponsor names a room.
    public Outcome<Room> room(PersonId by, ConferenceId id, String name, boolean remote, @Nullable Integer places,
            String howToGetIn) {
        var conference = sponsored(by, id);
        var room = new Room(Ids.next(clock), PlainText.line(name), remote, places, PlainText.line(howToGetIn));
        var grounds = open(conference);
        PlainText.require("programme", "roomName", room.name(), LONGEST_NAME, grounds);
        PlainText.atMost("programme", "access", room.access(), LONGEST_ACCESS, grounds);
        if (places != null && places < 1) {
            grounds.add(Ground.at("places", "programme.ground.places"));
        }
        if (rooms(id).stream().anyMatch(other -> other.name().equalsIgnoreCase(room.name()))) {
            grounds.add(Ground.at("roomName", "programme.ground.roomName.twice"));
        }
        return Outcome.unless(grounds, () -> {
            jdbc.sql("""
                    insert into conference_room (id, conference, name, remote, places, access)
                    values (:id, :conference, :name, :remote, :places, :access)""").param("id", room.id())
                    .param("conference", id.value()).param("name", room.name()).param("remote", remote)
                    .param("places", places, Types.INTEGER).param("access", room.access()).update();
            return room;
        });
    }

    /// A sponsor names a time without sessions.
    public Outcome<Pause> pause(PersonId by, ConferenceId id, LocalDate day, LocalTime starts, int minutes, String title) {
        var conference = sponsored(by, id);
        var pause = new Pause(Ids.next(clock), day, starts, minutes, PlainText.line(title));
        var grounds = open(conference);
        PlainText.require("programme", "pauseTitle", pause.title(), LONGEST_NAME, grounds);
        if (day.isBefore(conference.startsOn()) || day.isAfter(conference.endsOn())) {
            grounds.add(Ground.at("pauseDay", "programme.ground.day"));
        }
        if (minutes < 5 || starts.toSecondOfDay() / 60 + minutes >= 24 * 60) {
            grounds.add(Ground.at("pauseMinutes", "programme.ground.midnight"));
        }
        return Outcome.unless(grounds, () -> {
            jdbc.sql("""
                    insert into conference_break (id, conference, day, starts, minutes, title)
                    values (:id, :conference, :day, :starts, :minutes, :title)""").param("id", pause.id())
                    .param("conference", id.value()).param("day", day).param("starts", starts).param("minutes", minutes)
                    .param("title", pause.title()).update();
            return pause;
        });
    }

    private Conference sponsored(PersonId by, ConferenceId id) {
        var conference = access.hold(by, id);
        if (access.sponsors(by, conference).isEmpty()) {
            throw new Forbidden("conferences.forbidden.sponsor");
        }
        return conference;
    }

    private ArrayList<Ground> open(Conference conference) {
        var grounds = new ArrayList<Ground>();
        if (conference.state(clock.instant()) != Conference.State.OPEN) {
            grounds.add(Ground.of("conferences.ground.notOpen"));
        }
        return grounds;
    }
}
