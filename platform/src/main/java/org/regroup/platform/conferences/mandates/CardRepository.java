package org.regroup.platform.conferences.mandates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// Cards and reports as they are stored.
@Repository
public class CardRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CardRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What stands on all cards of a conference now, by item.
    List<CardLine> of(ConferenceId conference) {
        return jdbc.sql("""
                select distinct on (m.attendee, m.item) m.* from conference_mandate m
                join conference_attendee a on a.id = m.attendee where a.conference = :conference
                order by m.attendee, m.item, m.number desc""").param("conference", conference.value())
                .query((row, _) -> map(row)).list();
    }

    /// Everything that ever stood on one card, the latest first.
    List<CardLine> history(UUID attendee) {
        return jdbc.sql("select * from conference_mandate where attendee = :attendee order by said_at desc, id desc")
                .param("attendee", attendee).query((row, _) -> map(row)).list();
    }

    void say(CardLine line, @Nullable PersonId by) {
        jdbc.sql("""
                insert into conference_mandate (id, attendee, item, number, way, position, source, said_by, said_at)
                select :id, :attendee, :item, coalesce(max(number), 0) + 1, :way, :position, :source, :by, :now
                from conference_mandate where attendee = :attendee and item = :item""").param("id", Ids.next(clock))
                .param("attendee", line.attendee()).param("item", line.item()).param("way", line.way().code())
                .param("position", line.position()).param("source", line.source())
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER).param("now", Sql.at(line.saidAt())).update();
    }

    /// @param sentAt since when those who sent her have it
    public record Report(UUID attendee, String body, Instant sentAt) {}

    List<Report> reports(ConferenceId conference) {
        return jdbc.sql("""
                select r.* from conference_report_back r join conference_attendee a on a.id = r.attendee
                where a.conference = :conference order by a.number""").param("conference", conference.value())
                .query((row, _) -> report(row)).list();
    }

    Optional<Report> report(UUID attendee) {
        return jdbc.sql("select * from conference_report_back where attendee = :attendee").param("attendee", attendee)
                .query((row, _) -> report(row)).optional();
    }

    void send(UUID attendee, String body, Instant now) {
        jdbc.sql("insert into conference_report_back (attendee, body, sent_at) values (:attendee, :body, :now)")
                .param("attendee", attendee).param("body", body).param("now", Sql.at(now)).update();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(Sql.uuid(row, "attendee"), Sql.text(row, "body"), Sql.instant(row, "sent_at"));
    }

    private static CardLine map(ResultSet row) throws SQLException {
        return new CardLine(Sql.uuid(row, "attendee"), row.getInt("item"), CardLine.Way.of(Sql.text(row, "way")),
                Sql.text(row, "position"), Sql.text(row, "source"), Sql.instant(row, "said_at"));
    }
}
