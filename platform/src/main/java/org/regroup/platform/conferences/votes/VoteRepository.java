package org.regroup.platform.conferences.votes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.counting.decisions.Rules;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Sql;

/// Votes as they are stored.
@Repository
class VoteRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VoteRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<HallVote> find(VoteId id) {
        return jdbc.sql("select * from hall_vote where id = :id").param("id", id.value()).query(this::map).optional();
    }

    /// The latest first.
    List<HallVote> of(ConferenceId conference) {
        return jdbc.sql("select * from hall_vote where conference = :conference order by number desc")
                .param("conference", conference.value()).query(this::map).list();
    }

    /// The number that the next one gets; the caller holds the conference.
    int next(ConferenceId conference) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from hall_vote where conference = :conference")
                .param("conference", conference.value()).query(Integer.class).single();
    }

    void insert(HallVote vote) {
        var held = vote.heldAt();
        jdbc.sql("""
                insert into hall_vote (id, conference, number, item, subject, text, rung, rule, on_line, counted, roll, opened_at,
                    held_at, announced)
                values (:id, :conference, :number, :item, :subject, :text, :rung, :rule, :onLine, :counted, :roll, :opened, :held,
                    :announced)
                on conflict (id) do nothing""").param("id", vote.id().value()).param("conference", vote.conference().value())
                .param("number", vote.number()).param("item", vote.item()).param("subject", vote.subject())
                .param("text", vote.text()).param("rung", HallVote.code(vote.rung())).param("rule", Rules.text(vote.rule()))
                .param("onLine", vote.onLine()).param("counted", vote.counted())
                .param("roll", json.writeValueAsString(vote.roll())).param("opened", Sql.at(vote.openedAt()))
                .param("held", held == null ? null : Sql.at(held)).param("announced", vote.announced()).update();
    }

    /// Waits for ballots that are being stored in this moment; none is taken after it.
    void close(VoteId id, Instant now, List<Absent> absent) {
        jdbc.sql("update hall_vote set closed_at = :now, absent = :absent where id = :id and closed_at is null")
                .param("now", Sql.at(now)).param("absent", json.writeValueAsString(absent)).param("id", id.value()).update();
    }

    /// Tellers count in the room as well.
    void countRoom(VoteId id) {
        jdbc.sql("update hall_vote set counted = true where id = :id and closed_at is null").param("id", id.value()).update();
    }

    void hold(VoteId id) {
        jdbc.sql("select id from hall_vote where id = :id for update").param("id", id.value()).query(UUID.class).optional();
    }

    /// It is taken in another way, and open again.
    void by(VoteId id, Rung rung, boolean onLine, boolean counted) {
        jdbc.sql("""
                update hall_vote set rung = :rung, on_line = :onLine, counted = :counted, closed_at = null,
                    absent = '[]'
                where id = :id""").param("rung", HallVote.code(rung)).param("onLine", onLine).param("counted", counted)
                .param("id", id.value()).update();
    }

    HallVote map(ResultSet row, int number) throws SQLException {
        return new HallVote(new VoteId(Sql.uuid(row, "id")), new ConferenceId(Sql.uuid(row, "conference")), row.getInt("number"),
                Sql.text(row, "item"), Sql.text(row, "subject"), Sql.text(row, "text"), rung(Sql.text(row, "rung")),
                Rules.parse(Sql.text(row, "rule")).rule(), row.getBoolean("on_line"), row.getBoolean("counted"),
                json.readValue(Sql.text(row, "roll"), Roll.class), Sql.instant(row, "opened_at"),
                Sql.instantOrNull(row, "closed_at"), Sql.instantOrNull(row, "held_at"),
                Sql.text(row, "announced"), List.of(json.readValue(Sql.text(row, "absent"), Absent[].class)));
    }

    static Rung rung(String code) {
        return Rung.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
