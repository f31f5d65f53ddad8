package org.regroup.platform.motions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.shared.Sql;

/// Calendars as they are stored.
@Repository
class CalendarRepository {

    private static final String SELECT = """
            select row_to_json(c) from (select c.*, a.name alliance_name from motion_calendar c
            join alliance a on a.id = c.alliance) c
            """;

    private final JdbcClient jdbc;

    CalendarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Calendar> find(CalendarId id) {
        return jdbc.sql(SELECT + "where c.id = :id").param("id", id.value()).query(CalendarRepository::map).optional();
    }

    Optional<Calendar> held(CalendarId id) {
        jdbc.sql("select id from motion_calendar where id = :id for no key update").param("id", id.value()).query(UUID.class)
                .optional();
        return find(id);
    }

    /// In force or waiting for a second organisation, the next conference first.
    List<Calendar> of(AllianceId alliance) {
        return jdbc.sql(SELECT + "where c.alliance = :alliance and c.declined_at is null order by c.ends_on, c.id")
                .param("alliance", alliance.value()).query(CalendarRepository::map).list();
    }

    void insert(Calendar c) {
        var t = c.terms();
        jdbc.sql("""
                insert into motion_calendar (id, alliance, title, zone, starts_on, ends_on, standing_orders, motions_until,
                    amendments_until, composites_until, emergency_until, late_until, minority_until, emergency_test,
                    emergency_supporters, certificate, seconders, proposed_by, proposed_org, proposed_at, lapses_at)
                values (:id, :alliance, :title, :zone, :starts, :ends, :orders, :motions, :amendments, :composites, :emergency,
                    :late, :minority, :test, :supporters, :certificate, :seconders, :by, :org, :at, :lapses)""")
                .param("id", c.id().value()).param("alliance", c.alliance().value()).param("title", t.title())
                .param("zone", t.zone().getId()).param("starts", t.startsOn()).param("ends", t.endsOn())
                .param("orders", t.standingOrders()).param("motions", Sql.at(t.motionsUntil()))
                .param("amendments", Sql.at(t.amendmentsUntil())).param("composites", Sql.at(t.compositesUntil()))
                .param("emergency", Sql.at(t.emergencyUntil())).param("late", Sql.at(t.lateUntil()))
                .param("minority", Sql.at(t.minorityUntil())).param("test", t.emergencyTest())
                .param("supporters", t.supporters()).param("certificate", t.certificate()).param("seconders", t.seconders())
                .param("by", c.agreement().proposed().person().value())
                .param("org", c.agreement().proposed().organisation().value())
                .param("at", Sql.at(c.agreement().proposed().at())).param("lapses", Sql.at(c.lapsesAt())).update();
    }

    /// Other deadlines hold from now on; the caller holds the calendar.
    void move(CalendarId id, CalendarTerms t) {
        jdbc.sql("""
                update motion_calendar set motions_until = :motions, amendments_until = :amendments,
                    composites_until = :composites, emergency_until = :emergency, late_until = :late, minority_until = :minority
                where id = :id""").param("motions", Sql.at(t.motionsUntil())).param("amendments", Sql.at(t.amendmentsUntil()))
                .param("composites", Sql.at(t.compositesUntil())).param("emergency", Sql.at(t.emergencyUntil()))
                .param("late", Sql.at(t.lateUntil())).param("minority", Sql.at(t.minorityUntil())).param("id", id.value())
                .update();
    }

    void confirm(CalendarId id, Agreement.Said said) {
        answer(id, "confirmed", said);
    }

    void decline(CalendarId id, Agreement.Said said, String reason) {
        answer(id, "declined", said);
        jdbc.sql("update motion_calendar set declined_reason = :reason where id = :id").param("reason", reason)
                .param("id", id.value()).update();
    }

    private void answer(CalendarId id, String how, Agreement.Said said) {
        jdbc.sql("update motion_calendar set %1$s_by = :by, %1$s_org = :org, %1$s_at = :at where id = :id".formatted(how))
                .param("by", said.person().value()).param("org", said.organisation().value())
                .param("at", Sql.at(said.at())).param("id", id.value()).update();
    }

    private static Calendar map(ResultSet row, int index) throws SQLException {
        return of(JsonRow.read(row.getString(1)));
    }

    static Calendar of(JsonRow row) {
        var terms = new CalendarTerms(row.text("title"), ZoneId.of(row.text("zone")), row.day("starts_on"), row.day("ends_on"),
                row.text("standing_orders"), row.at("motions_until"), row.at("amendments_until"), row.at("composites_until"),
                row.at("emergency_until"), row.at("late_until"), row.at("minority_until"), row.text("emergency_test"),
                row.number("emergency_supporters"), row.flag("certificate"), row.number("seconders"));
        return new Calendar(new CalendarId(row.uuid("id")), new AllianceId(row.uuid("alliance")), row.text("alliance_name"),
                terms, Agreement.of(row), row.at("lapses_at"));
    }
}
