package org.regroup.platform.conferences.delegates;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Sql;

/// Rules of entitlement and what was counted by them, as they are stored.
@Repository
class EntitlementRepository {

    private static final TypeReference<LinkedHashMap<String, Integer>> MONTHS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntitlementRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Adopted(String rule, Instant adoptedAt, @Nullable Instant frozenAt) {}

    Optional<Adopted> find(ConferenceId conference) {
        return adopted(conference, "");
    }

    /// The same, held until the transaction is over.
    Optional<Adopted> held(ConferenceId conference) {
        return adopted(conference, " for update");
    }

    private Optional<Adopted> adopted(ConferenceId conference, String lock) {
        return jdbc.sql("select rule, adopted_at, frozen_at from conference_entitlement where conference = :conference" + lock)
                .param("conference", conference.value())
                .query((row, _) -> new Adopted(Sql.text(row, "rule"), Sql.instant(row, "adopted_at"),
                        Sql.instantOrNull(row, "frozen_at")))
                .optional();
    }

    /// What the page of a conference says of its delegates.
    record Glance(int seats, boolean frozen, int named) {}

    /// In one query; empty while no rule was adopted. Seats are not known before they are frozen.
    Optional<Glance> glance(ConferenceId conference) {
        return jdbc.sql("""
                select e.frozen_at is not null frozen, (select coalesce(sum(seats), 0)::int from conference_entitled d
                    where d.conference = e.conference) + (e.rule::json ->> 'lot')::int seats,
                (select count(*)::int from conference_attendee a where a.conference = e.conference and a.kind = 'delegate'
                    and a.left_at is null) named
                from conference_entitlement e where e.conference = :conference""").param("conference", conference.value())
                .query((row, _) -> new Glance(row.getInt("seats"), row.getBoolean("frozen"), row.getInt("named"))).optional();
    }

    /// Conferences whose rule stands and whose numbers are not frozen.
    List<ConferenceId> unfrozen() {
        return jdbc.sql("select conference from conference_entitlement where frozen_at is null order by conference")
                .query(UUID.class).list().stream().map(ConferenceId::new).toList();
    }

    void adopt(ConferenceId conference, JointAct act, Instant now) {
        jdbc.sql("""
                insert into conference_entitlement (conference, rule, act, adopted_at) values (:conference, :rule, :act, :now)
                on conflict (conference) do update set rule = :rule, act = :act, adopted_at = :now""")
                .param("conference", conference.value()).param("rule", act.content()).param("act", act.id())
                .param("now", Sql.at(now)).update();
    }

    /// Voting members at a moment, organisation by organisation in the order given, in one query. No seats yet.
    List<Entitled> counted(Collection<OrganisationId> organisations, Instant moment, ZoneId zone) {
        return jdbc
                .sql("""
                        with months as (
                            select m.organisation, to_char(m.joined_at at time zone :zone, 'YYYY-MM') month_, count(*) members
                            from membership m where m.organisation = any(:ids) and m.standing = :voting and m.joined_at <= :moment
                            and (m.left_at is null or m.left_at > :moment) group by 1, 2)
                        select o.id, o.mark, o.monogram, o.name, coalesce(sum(c.members), 0) members,
                            coalesce(json_object_agg(c.month_, c.members order by c.month_) filter (where c.month_ is not null), '{}')::text
                            joined, 0 seats
                        from organisation o left join months c on c.organisation = o.id where o.id = any(:ids)
                        group by o.id order by array_position(:ids, o.id)""")
                .param("zone", zone.getId())
                .param("ids", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("voting", Standing.VOTING.code()).param("moment", Sql.at(moment)).query((row, _) -> map(row)).list();
    }

    List<Entitled> frozen(ConferenceId conference) {
        return jdbc.sql("""
                select o.id, o.mark, o.monogram, o.name, e.members, e.joined, e.seats from conference_entitled e
                join organisation o on o.id = e.organisation where e.conference = :conference order by e.place""")
                .param("conference", conference.value()).query((row, _) -> map(row)).list();
    }

    void freeze(ConferenceId conference, List<Entitled> entitled, Instant now) {
        for (int i = 0; i < entitled.size(); i++) {
            var one = entitled.get(i);
            jdbc.sql("""
                    insert into conference_entitled (conference, organisation, place, members, joined, seats)
                    values (:conference, :organisation, :place, :members, :joined, :seats)""")
                    .param("conference", conference.value()).param("organisation", one.organisation().value()).param("place", i)
                    .param("members", one.members()).param("joined", json.writeValueAsString(one.joined()))
                    .param("seats", one.seats()).update();
        }
        jdbc.sql("update conference_entitlement set frozen_at = :now where conference = :conference").param("now", Sql.at(now))
                .param("conference", conference.value()).update();
    }

    private Entitled map(java.sql.ResultSet row) throws java.sql.SQLException {
        Map<String, Integer> joined = json.readValue(Sql.text(row, "joined"), MONTHS);
        return new Entitled(new OrganisationId(Sql.uuid(row, "id")),
                new Mark(row.getInt("mark"), Sql.text(row, "monogram"), Sql.text(row, "name")), row.getInt("members"), joined,
                row.getInt("seats"));
    }
}
