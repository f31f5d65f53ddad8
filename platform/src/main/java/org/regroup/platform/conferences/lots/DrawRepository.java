package org.regroup.platform.conferences.lots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Draws as they are stored.
@Repository
class DrawRepository {

    private final JdbcClient jdbc;

    DrawRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order in which they were opened, each with who stands or stood.
    List<SeatDraw> of(ConferenceId conference) {
        Map<UUID, List<SeatDraw.Entry>> pools = new LinkedHashMap<>();
        Map<UUID, SeatDraw> draws = new LinkedHashMap<>();
        jdbc.sql("""
                select d.*, e.number, e.person, e.name from conference_draw d
                left join conference_draw_entry e on e.draw = d.id and e.left_at is null
                where d.conference = :conference order by d.id, e.number""").param("conference", conference.value())
                .query(row -> {
                    var id = Sql.uuid(row, "id");
                    draws.putIfAbsent(id, map(row, id));
                    if (row.getString("name") != null) {
                        pools.computeIfAbsent(id, _ -> new ArrayList<>()).add(entry(row));
                    }
                });
        return draws.values().stream().map(one -> one.with(pools.getOrDefault(one.id(), List.of()))).toList();
    }

    void open(SeatDraw draw, Instant now) {
        jdbc.sql(
                """
                        insert into conference_draw (id, conference, seats, closes_at, secret, public_number, opened_by, opened_org, opened_at)
                        values (:id, :conference, :seats, :closes, :secret, :number, :by, :org, :now)""")
                .param("id", draw.id())
                .param("conference", draw.conference().value()).param("seats", draw.seats())
                .param("closes", Sql.at(draw.closesAt())).param("secret", draw.secret()).param("number", draw.publicNumber())
                .param("by", draw.openedBy().value()).param("org", draw.openedFor().value()).param("now", Sql.at(now)).update();
    }

    void enter(UUID draw, PersonId person, String name, Instant now) {
        jdbc.sql("""
                insert into conference_draw_entry (draw, number, person, name, entered_at)
                select :draw, coalesce(max(number), 0) + 1, :person, :name, :now from conference_draw_entry where draw = :draw""")
                .param("draw", draw).param("person", person.value()).param("name", name).param("now", Sql.at(now)).update();
    }

    void leave(UUID draw, PersonId person, Instant now) {
        jdbc.sql("""
                update conference_draw_entry set left_at = :now
                where draw = :draw and person = :person and left_at is null""").param("now", Sql.at(now)).param("draw", draw)
                .param("person", person.value()).update();
    }

    /// Takes out of the pool whoever belongs to one of these organisations by now.
    void sift(UUID draw, Collection<OrganisationId> organisations, Instant now) {
        jdbc.sql("""
                update conference_draw_entry e set left_at = :now where e.draw = :draw and e.left_at is null and exists (
                    select from membership m where m.person = e.person and m.left_at is null and m.organisation = any(:ids))""")
                .param("now", Sql.at(now)).param("draw", draw)
                .param("ids", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new)).update();
    }

    void drawn(UUID draw, PersonId by, OrganisationId under, String value, Instant now) {
        jdbc.sql("""
                update conference_draw set drawn_by = :by, drawn_org = :org, drawn_at = :now, public_value = :value
                where id = :id""").param("by", by.value()).param("org", under.value()).param("now", Sql.at(now))
                .param("value", value).param("id", draw).update();
    }

    private static SeatDraw.Entry entry(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new SeatDraw.Entry(row.getInt("number"), person == null ? null : new PersonId(person), Sql.text(row, "name"));
    }

    private static SeatDraw map(ResultSet row, UUID id) throws SQLException {
        var drawn = row.getObject("drawn_org", UUID.class);
        return new SeatDraw(id, new ConferenceId(Sql.uuid(row, "conference")), row.getInt("seats"), Sql.instant(row, "closes_at"),
                Sql.text(row, "secret"), Sql.text(row, "public_number"), new OrganisationId(Sql.uuid(row, "opened_org")),
                new PersonId(Sql.uuid(row, "opened_by")), drawn == null ? null : new OrganisationId(drawn),
                Sql.instantOrNull(row, "drawn_at"), Sql.text(row, "public_value"), List.of());
    }
}
