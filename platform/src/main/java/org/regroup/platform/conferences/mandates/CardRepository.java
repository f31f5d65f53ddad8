package org.regroup.platform.conferences.mandates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
class CardRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CardRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Everything that ever stood on cards, the latest first, and the reports.
    record Stored(List<CardLine> lines, Map<UUID, String> reports) {

        /// What stands on one card now, by item.
        Map<Integer, CardLine> card(UUID attendee) {
            Map<Integer, CardLine> card = new LinkedHashMap<>();
            lines.stream().filter(line -> line.attendee().equals(attendee)).forEach(line -> card.putIfAbsent(line.item(), line));
            return card;
        }
    }

    /// Of a conference, or of one who takes part; in one query.
    Stored of(ConferenceId conference, @Nullable UUID attendee) {
        var lines = new ArrayList<CardLine>();
        Map<UUID, String> reports = new LinkedHashMap<>();
        jdbc.sql("""
                select x.* from conference_attendee a join (
                    select attendee, item, number, way, position, source, said_at, id, null body from conference_mandate
                    union all select attendee, 0, 0, null, null, null, sent_at, null, body from conference_report_back) x
                on x.attendee = a.id where a.conference = :conference and a.id = coalesce(:attendee, a.id)
                order by x.said_at desc, x.number desc, x.id desc""").param("conference", conference.value())
                .param("attendee", attendee, java.sql.Types.OTHER).query(row -> {
                    var body = row.getString("body");
                    if (body == null) {
                        lines.add(map(row));
                    } else {
                        reports.put(Sql.uuid(row, "attendee"), body);
                    }
                });
        return new Stored(lines, reports);
    }

    /// Nothing else is written on this card, and no report sent, until the transaction is over.
    void hold(UUID attendee) {
        jdbc.sql("select id from conference_attendee where id = :id for no key update").param("id", attendee).query(UUID.class)
                .single();
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

    void send(UUID attendee, String body, Instant now) {
        jdbc.sql("insert into conference_report_back (attendee, body, sent_at) values (:attendee, :body, :now)")
                .param("attendee", attendee).param("body", body).param("now", Sql.at(now)).update();
    }

    private static CardLine map(ResultSet row) throws SQLException {
        return new CardLine(Sql.uuid(row, "attendee"), row.getInt("item"), CardLine.Way.of(Sql.text(row, "way")),
                Sql.text(row, "position"), Sql.text(row, "source"), Sql.instant(row, "said_at"));
    }
}
