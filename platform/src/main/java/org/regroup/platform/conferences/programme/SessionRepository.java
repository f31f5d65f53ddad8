package org.regroup.platform.conferences.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Sql;

/// Sessions as they are stored.
@Repository
class SessionRepository {

    private static final String ALL = """
            select s.*, exists (select from session_record r where r.session = s.id) closed,
                (select json_agg(json_build_array(k.name, k.email, k.days) order by k.place) from session_speaker k
                where k.session = s.id) speakers from conference_session s""";

    private final JdbcClient jdbc;
    private final SpeakerJson speakers;

    SessionRepository(JdbcClient jdbc, SpeakerJson speakers) {
        this.jdbc = jdbc;
        this.speakers = speakers;
    }

    /// All that were submitted to a conference, in that order.
    List<Session> of(ConferenceId conference) {
        return jdbc.sql(ALL + " where s.conference = :id order by s.number").param("id", conference.value()).query(this::map)
                .list();
    }

    Optional<Session> find(UUID id) {
        return jdbc.sql(ALL + " where s.id = :id").param("id", id).query(this::map).optional();
    }

    /// The same, held until the transaction is over.
    Optional<Session> held(UUID id) {
        jdbc.sql("select id from conference_session where id = :id for no key update").param("id", id).query(UUID.class)
                .optional();
        return find(id);
    }

    void insert(UUID id, ConferenceId conference, UUID stream, Session.Terms terms, PersonId by, Instant now) {
        jdbc.sql("""
                insert into conference_session (id, conference, number, stream, title, about, kind, format, minutes, person,
                    submitted_at)
                values (:id, :conference, (select coalesce(max(number), 0) + 1 from conference_session
                    where conference = :conference), :stream, :title, :about, :kind, :format, :minutes, :by, :now)""")
                .param("id", id).param("conference", conference.value()).param("stream", stream).param("title", terms.title())
                .param("about", terms.about()).param("kind", terms.kind().code()).param("format", terms.format())
                .param("minutes", terms.minutes()).param("by", by.value()).param("now", Sql.at(now)).update();
        speak(id, terms.speakers());
    }

    void change(UUID id, UUID stream, Session.Terms terms, Instant now) {
        jdbc.sql("""
                update conference_session set stream = :stream, title = :title, about = :about, kind = :kind, format = :format,
                    minutes = :minutes, changed_at = :now where id = :id""").param("id", id).param("stream", stream)
                .param("title", terms.title()).param("about", terms.about()).param("kind", terms.kind().code())
                .param("format", terms.format()).param("minutes", terms.minutes()).param("now", Sql.at(now)).update();
        jdbc.sql("delete from session_speaker where session = :id").param("id", id).update();
        speak(id, terms.speakers());
    }

    private void speak(UUID id, List<Session.Speaker> all) {
        for (int place = 0; place < all.size(); place++) {
            var speaker = all.get(place);
            jdbc.sql("insert into session_speaker (session, place, name, email, days) values (:id, :place, :name, :email, :days)")
                    .param("id", id).param("place", place + 1).param("name", speaker.name()).param("email", speaker.email())
                    .param("days", speaker.days().stream().map(Date::valueOf).toArray(Date[]::new)).update();
        }
    }

    void withdrawn(UUID id, Instant now) {
        jdbc.sql("update conference_session set withdrawn_at = :now, day = null, starts = null, room = null where id = :id")
                .param("now", Sql.at(now)).param("id", id).update();
    }

    void decided(UUID id, boolean accepted, PersonId by, String reason, Instant now) {
        jdbc.sql("""
                update conference_session set decided_at = :now, decided_by = :by, accepted = :accepted, reason = :reason,
                    day = case when :accepted then day end, starts = case when :accepted then starts end,
                    room = case when :accepted then room end
                where id = :id""").param("now", Sql.at(now)).param("by", by.value()).param("accepted", accepted)
                .param("reason", reason).param("id", id).update();
    }

    void placed(UUID id, Session.@Nullable Place place) {
        jdbc.sql("update conference_session set day = :day, starts = :starts, room = :room where id = :id")
                .param("day", place == null ? null : place.day(), Types.DATE)
                .param("starts", place == null ? null : place.starts(), Types.TIME)
                .param("room", place == null ? null : place.room(), Types.OTHER).param("id", id).update();
    }

    private Session map(ResultSet row, int number) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        var decidedAt = Sql.instantOrNull(row, "decided_at");
        return new Session(Sql.uuid(row, "id"), new ConferenceId(Sql.uuid(row, "conference")), row.getInt("number"),
                Sql.uuid(row, "stream"),
                new Session.Terms(Sql.text(row, "title"), Sql.text(row, "about"), SessionKind.of(Sql.text(row, "kind")),
                        Sql.text(row, "format"), row.getInt("minutes"), speakers.read(row.getString("speakers"))),
                new PersonId(Sql.uuid(row, "person")), Sql.instant(row, "submitted_at"), Sql.instantOrNull(row, "changed_at"),
                Sql.instantOrNull(row, "withdrawn_at"),
                decidedAt == null
                        ? null
                        : new Session.Decision(row.getBoolean("accepted"), new PersonId(Sql.uuid(row, "decided_by")), decidedAt,
                                Sql.text(row, "reason")),
                day == null
                        ? null
                        : new Session.Place(day, Objects.requireNonNull(row.getObject("starts", LocalTime.class)),
                                Sql.uuid(row, "room")),
                row.getBoolean("closed"));
    }
}
