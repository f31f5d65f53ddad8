package org.regroup.platform.conferences.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Sql;

/// What sessions left, as it is stored.
@Repository
class RecordRepository {

    private final JdbcClient jdbc;

    RecordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SessionRecord> find(UUID session) {
        return jdbc
                .sql("select r.*, s.title from session_record r join conference_session s on s.id = r.session where s.id = :id")
                .param("id", session).query(RecordRepository::map).optional();
    }

    /// What came of a format wherever it was run on this server, the latest first.
    List<SessionRecord> runs(String format, int most) {
        return jdbc.sql("""
                select r.*, s.title from session_record r join conference_session s on s.id = r.session
                where r.format = :format and r.none = '' order by r.closed_at desc, r.session limit :most""")
                .param("format", format).param("most", most).query(RecordRepository::map).list();
    }

    void insert(Session session, Recording.Written written, PersonId by, Instant now) {
        boolean none = !written.none().isEmpty();
        jdbc.sql("""
                insert into session_record (session, agreed, disputed, next, none, present, format, minutes, aim, result, keep,
                    person, closed_at)
                values (:session, :agreed, :disputed, :next, :none, :present, :format, :minutes, :aim, :result, :keep, :by, :now)
                """).param("session", session.id()).param("agreed", written.agreed()).param("disputed", written.disputed())
                .param("next", written.next()).param("none", written.none())
                .param("present", none ? null : written.present(), Types.INTEGER).param("format", session.terms().format())
                .param("minutes", session.terms().minutes()).param("aim", written.aim()).param("result", written.result())
                .param("keep", none ? null : written.keep(), Types.BOOLEAN).param("by", by.value()).param("now", Sql.at(now))
                .update();
    }

    private static SessionRecord map(ResultSet row, int number) throws SQLException {
        return new SessionRecord(Sql.uuid(row, "session"), Sql.text(row, "title"), Sql.text(row, "agreed"),
                Sql.text(row, "disputed"), Sql.text(row, "next"), Sql.text(row, "none"),
                row.getObject("present", Integer.class),
                new SessionRecord.Experiment(Sql.text(row, "format"), row.getInt("minutes"), Sql.text(row, "aim"),
                        Sql.text(row, "result"), row.getObject("keep", Boolean.class)),
                Sql.instant(row, "closed_at"));
    }
}
