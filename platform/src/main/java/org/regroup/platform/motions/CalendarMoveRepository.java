package org.regroup.platform.motions;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Sql;

/// Changes of deadlines as they are stored.
@Repository
class CalendarMoveRepository {

    private final JdbcClient jdbc;

    CalendarMoveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All there ever were, the latest first.
    List<CalendarMove> of(CalendarId calendar) {
        return jdbc.sql("""
                select row_to_json(v) from (select v.*, (select json_agg(d order by d.becomes, d.deadline)
                from motion_calendar_moved d where d.move = v.id) changes from motion_calendar_move v
                where v.calendar = :calendar) v order by v.proposed_at desc, v.id desc""").param("calendar", calendar.value())
                .query((row, _) -> of(JsonRow.read(row.getString(1)))).list();
    }

    private static CalendarMove of(JsonRow row) {
        return new CalendarMove(row.uuid("id"), new CalendarId(row.uuid("calendar")),
                row.rows("changes",
                        one -> new CalendarMove.Change(Deadline.valueOf(one.text("deadline").toUpperCase(Locale.ROOT)),
                                one.at("was"), one.at("becomes"))),
                row.text("reason"), Agreement.of(row), row.at("lapses_at"));
    }

    void insert(CalendarMove move) {
        var said = move.agreement().proposed();
        jdbc.sql("""
                insert into motion_calendar_move (id, calendar, reason, proposed_by, proposed_org, proposed_at, lapses_at)
                values (:id, :calendar, :reason, :by, :org, :at, :lapses)""").param("id", move.id())
                .param("calendar", move.calendar().value()).param("reason", move.reason()).param("by", said.person().value())
                .param("org", said.organisation().value()).param("at", Sql.at(said.at()))
                .param("lapses", Sql.at(move.lapsesAt())).update();
        move.changes().forEach(change -> jdbc.sql("""
                insert into motion_calendar_moved (move, deadline, was, becomes) values (:move, :deadline, :was, :becomes)""")
                .param("move", move.id()).param("deadline", change.deadline().code()).param("was", Sql.at(change.was()))
                .param("becomes", Sql.at(change.becomes())).update());
    }

    void confirm(UUID move, Agreement.Said said) {
        answer(move, "confirmed", said);
    }

    void decline(UUID move, Agreement.Said said, String reason) {
        answer(move, "declined", said);
        jdbc.sql("update motion_calendar_move set declined_reason = :reason where id = :id").param("reason", reason)
                .param("id", move).update();
    }

    private void answer(UUID move, String how, Agreement.Said said) {
        jdbc.sql("update motion_calendar_move set %1$s_by = :by, %1$s_org = :org, %1$s_at = :at where id = :id".formatted(how))
                .param("by", said.person().value()).param("org", said.organisation().value()).param("at", Sql.at(said.at()))
                .param("id", move).update();
    }

    /// Those who have begun something for this calendar or may hand it in for it: who writes a draft in the alliance, and who
    /// writes an amendment to one of its motions.
    List<PersonId> drafting(Calendar calendar) {
        return jdbc.sql("""
                select w.person from motion_writer w join motion m on m.id = w.motion
                where m.alliance = :alliance and m.stage = 'draft'
                union select d.person from amendment_draft d join motion m on m.id = d.motion
                where m.calendar = :calendar and m.outcome is null and m.stage in ('tabled', 'admitted')
                order by 1""").param("alliance", calendar.alliance().value()).param("calendar", calendar.id().value())
                .query((row, _) -> new PersonId(Sql.uuid(row, "person"))).list();
    }
}
