package org.regroup.platform.conferences.programme;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// The rooms of a conference, which those who speak for its sponsors add, change and take away. A programme that was published
/// keeps its rooms as they were until it is published again.
@Service
@Transactional
public class Rooms {

    static final int LONGEST_NAME = 80;
    private static final int LONGEST_ACCESS = 300;

    private final DraftAccess drafts;
    private final SessionRepository sessions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rooms(DraftAccess drafts, SessionRepository sessions, JdbcClient jdbc, Clock clock) {
        this.drafts = drafts;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those in the house first, by their names.
    @Transactional(readOnly = true)
    public List<Room> of(ConferenceId conference) {
        return jdbc.sql("select * from conference_room where conference = :id order by remote, name, id")
                .param("id", conference.value())
                .query((row, _) -> new Room(Sql.uuid(row, "id"), Sql.text(row, "name"), row.getBoolean("remote"),
                        row.getObject("places", Integer.class), Sql.text(row, "access")))
                .list();
    }

    @Transactional(readOnly = true)
    Room require(ConferenceId conference, UUID room) {
        return of(conference).stream().filter(one -> one.id().equals(room)).findFirst()
                .orElseThrow(() -> new NotFound("room"));
    }

    public Outcome<Room> add(PersonId by, ConferenceId id, String name, boolean remote, @Nullable Integer places,
            String howToGetIn) {
        var conference = drafts.sponsored(by, id);
        var room = room(Ids.next(clock), name, remote, places, howToGetIn);
        return Outcome.unless(grounds(conference, room), () -> {
            jdbc.sql("""
                    insert into conference_room (id, conference, name, remote, places, access)
                    values (:id, :conference, :name, :remote, :places, :access)""").param("id", room.id())
                    .param("conference", id.value()).param("name", room.name()).param("remote", remote)
                    .param("places", places, Types.INTEGER).param("access", room.access()).update();
            return room;
        });
    }

    public Outcome<Room> change(PersonId by, ConferenceId id, UUID which, String name, boolean remote, @Nullable Integer places,
            String howToGetIn) {
        var conference = drafts.sponsored(by, id);
        var room = room(require(id, which).id(), name, remote, places, howToGetIn);
        return Outcome.unless(grounds(conference, room), () -> {
            jdbc.sql("""
                    update conference_room set name = :name, remote = :remote, places = :places, access = :access
                    where id = :id""").param("id", room.id()).param("name", room.name()).param("remote", remote)
                    .param("places", places, Types.INTEGER).param("access", room.access()).update();
            return room;
        });
    }

    /// Only where no session is to be held in it: those find another room first.
    public Outcome<Room> remove(PersonId by, ConferenceId id, UUID which) {
        var conference = drafts.sponsored(by, id);
        var room = require(id, which);
        var grounds = drafts.open(conference);
        sessions.of(id).stream().filter(one -> one.state() == Session.State.ACCEPTED)
                .filter(one -> one.place() != null && one.place().room().equals(which))
                .forEach(one -> grounds.add(Ground.of("programme.ground.room.taken", one.terms().title())));
        return Outcome.unless(grounds, () -> {
            jdbc.sql("delete from conference_room where id = :id").param("id", which).update();
            return room;
        });
    }

    private static Room room(UUID id, String name, boolean remote, @Nullable Integer places, String howToGetIn) {
        return new Room(id, PlainText.line(name), remote, places, PlainText.line(howToGetIn));
    }

    private List<Ground> grounds(Conference conference, Room room) {
        var grounds = drafts.open(conference);
        PlainText.require("programme", "roomName", room.name(), LONGEST_NAME, grounds);
        PlainText.atMost("programme", "access", room.access(), LONGEST_ACCESS, grounds);
        var places = room.places();
        if (places != null && places < 1) {
            grounds.add(Ground.at("places", "programme.ground.places"));
        }
        if (of(conference.id()).stream()
                .anyMatch(other -> !other.id().equals(room.id()) && other.name().equalsIgnoreCase(room.name()))) {
            grounds.add(Ground.at("roomName", "programme.ground.roomName.twice"));
        }
        return grounds;
    }
}
