package org.regroup.platform.decisions.seats;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Everything of a role besides its terms and its log.
///
/// @param given      the terms of those whom the reader may recall, since she helped to give them their seat
/// @param affiliated whether the reader belongs to an affiliate
public record Around(List<Reserve> reserves, List<Recall> recalls, List<Meeting> meetings, List<Sending> sendings,
        List<Draw> draws, List<UUID> given, boolean affiliated) {

    /// Reads it in one query, since a page may ask eight.
    @Repository
    static class Reader {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        private final JdbcClient jdbc;

        Reader(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Around of(RoleId role, @Nullable PersonId reader) {
            return jdbc.sql("""
                    select (select json_agg(v order by v.term, v.place) from role_reserve v join role_term t on t.id = v.term
                        where t.role = :role)::text reserves,
                    (select json_agg(r order by r.opened_at desc, r.id) from (select r.*, coalesce(r.signed,
                        (select count(*) from role_signature s where s.recall = r.id)) signatures from role_recall r
                        join role_term t on t.id = r.term where t.role = :role) r)::text recalls,
                    (select json_agg(m order by m.held_at desc, m.id) from role_meeting m where m.role = :role)::text meetings,
                    (select json_agg(s order by s.sent_at desc, s.id) from role_sending s where s.role = :role)::text sendings,
                    (select json_agg(d order by d.opened_at desc, d.id) from (select d.*, (select json_agg(e order by e.number)
                        from role_draw_entry e where e.draw = d.id) pool from role_draw d where d.role = :role) d)::text draws,
                    array(select t.id from role_term t where t.role = :role and t.person <> :reader and (exists (select
                            from elector l join membership m on m.id = l.membership
                            where l.election = t.election and m.person = :reader)
                        or exists (select from role_draw_entry e where e.draw = t.draw and e.person = :reader)
                        or t.election is null and t.draw is null and exists (select from membership m
                            where m.organisation = t.organisation and m.person = :reader and m.left_at is null
                            and m.standing = 'voting'))) given,
                    exists (select from membership m join affiliation f on f.organisation = m.organisation and f.left_at is null
                        join alliance_role r on r.alliance = f.alliance
                        where r.id = :role and m.person = :reader and m.left_at is null) affiliated""")
                    .param("role", role.value()).param("reader", reader == null ? null : reader.value(), Types.OTHER)
                    .query((row, _) -> new Around(all(row.getString("reserves"), Reader::reserve),
                            all(row.getString("recalls"), Reader::recall), all(row.getString("meetings"), Reader::meeting),
                            all(row.getString("sendings"), Reader::sending), all(row.getString("draws"), Reader::draw),
                            List.of((UUID[]) row.getArray("given").getArray()), row.getBoolean("affiliated")))
                    .single();
        }

        private static <T> List<T> all(@Nullable String json, Function<JsonNode, T> map) {
            return json == null ? List.of() : JSON.readTree(json).valueStream().map(map).toList();
        }

        private static Reserve reserve(JsonNode row) {
            return new Reserve(id(row, "term"), row.get("place").asInt(), person(row, "person"),
                    organisation(row, "organisation"),
                    at(row, "answered_at"), row.get("accepted").asBoolean(false), at(row, "told_at") != null);
        }

        private static Recall recall(JsonNode row) {
            return new Recall(id(row, "id"), id(row, "term"), person(row, "opened_by"), moment(row, "opened_at"),
                    moment(row, "closes_at"), text(row, "reason"), text(row, "answer"), row.get("roll").asInt(),
                    row.get("needed").asInt(), row.get("signatures").asInt(), at(row, "reached_at"));
        }

        private static Meeting meeting(JsonNode row) {
            return new Meeting(id(row, "id"), new RoleId(id(row, "role")), text(row, "title"), moment(row, "held_at"),
                    text(row, "place"), text(row, "agenda"), id(row, "called_by"), moment(row, "called_at"),
                    idOrNull(row, "confirmed_by"), idOrNull(row, "off_by"), text(row, "off_reason"));
        }

        private static Sending sending(JsonNode row) {
            return new Sending(id(row, "id"), new RoleId(id(row, "role")), new OrganisationId(id(row, "organisation")),
                    person(row, "person"), text(row, "basis"), person(row, "sent_by"), moment(row, "sent_at"),
                    moment(row, "lapses_at"), moment(row, "term_ends_at"), at(row, "answered_at"));
        }

        private static Draw draw(JsonNode row) {
            var pool = row.get("pool");
            return new Draw(id(row, "id"), new RoleId(id(row, "role")), row.get("seats").asInt(), moment(row, "closes_at"),
                    moment(row, "term_ends_at"), text(row, "secret"), text(row, "public_number"),
                    new OrganisationId(id(row, "opened_org")), person(row, "opened_by"), at(row, "drawn_at"),
                    organisation(row, "drawn_org"), row.get("public_value").isNull() ? "" : text(row, "public_value"),
                    pool.isNull()
                            ? List.of()
                            : pool.valueStream().map(one -> new Draw.Entry(one.get("number").asInt(), person(one, "person")))
                                    .toList());
        }

        private static String text(JsonNode row, String column) {
            return row.get(column).asString();
        }

        private static @Nullable UUID idOrNull(JsonNode row, String column) {
            var value = row.get(column);
            return value == null || value.isNull() ? null : UUID.fromString(value.asString());
        }

        private static UUID id(JsonNode row, String column) {
            return Objects.requireNonNull(idOrNull(row, column));
        }

        private static PersonId person(JsonNode row, String column) {
            return new PersonId(id(row, column));
        }

        private static @Nullable OrganisationId organisation(JsonNode row, String column) {
            var id = idOrNull(row, column);
            return id == null ? null : new OrganisationId(id);
        }

        private static @Nullable Instant at(JsonNode row, String column) {
            var value = row.get(column);
            return value == null || value.isNull() ? null : OffsetDateTime.parse(value.asString()).toInstant();
        }

        private static Instant moment(JsonNode row, String column) {
            return Objects.requireNonNull(at(row, column));
        }
    }
}
