package org.regroup.platform.organisations;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ids;

@Repository
class MembershipRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    MembershipRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether the person was entered; not where the person, or somebody with this address, is on the roll already.
    boolean insert(OrganisationId organisation, PersonId person, @Nullable UnitId unit, Standing standing,
            @Nullable String email, @Nullable String name, String source) {
        return jdbc.sql("""
                insert into membership (id, organisation, person, unit, standing, email, roll_name, source, joined_at)
                values (:id, :organisation, :person, :unit, :standing, :email, :name, :source, :now)
                on conflict do nothing""").param("id", Ids.next(clock)).param("organisation", organisation.value())
                .param("person", person.value()).param("unit", unit == null ? null : unit.value())
                .param("standing", standing.code()).param("email", email).param("name", name).param("source", source)
                .param("now", Sql.at(clock.instant())).update() == 1;
    }

    Optional<Standing> standing(PersonId person, OrganisationId organisation) {
        return jdbc.sql("""
                select standing from membership where person = :person and organisation = :organisation and left_at is null""")
                .param("person", person.value()).param("organisation", organisation.value())
                .query((row, _) -> Standing.of(Sql.text(row, "standing"))).optional();
    }

    int count(OrganisationId organisation) {
        return jdbc.sql("select count(*) from membership where organisation = :organisation and left_at is null")
                .param("organisation", organisation.value()).query(Integer.class).single();
    }

    Map<OrganisationId, Integer> count(Collection<OrganisationId> organisations) {
        var counts = new HashMap<OrganisationId, Integer>();
        jdbc.sql("""
                select organisation, count(*) as members from membership
                where organisation = any(:organisations) and left_at is null group by organisation""")
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new OrganisationId(Sql.uuid(row, "organisation")), row.getInt("members"));
                });
        return counts;
    }

    int count(OrganisationId organisation, Standing standing) {
        return jdbc.sql("""
                select count(*) from membership where organisation = :organisation and standing = :standing
                and left_at is null""").param("organisation", organisation.value()).param("standing", standing.code())
                .query(Integer.class).single();
    }

    /// Ties the entries with this address to the person, one in each organisation where the person is not a member yet.
    int claim(PersonId person, String email) {
        return jdbc.sql("""
                update membership m set person = :person
                where lower(m.email) = lower(:email) and m.person is null and m.left_at is null
                and not exists (select 1 from membership other where other.organisation = m.organisation
                and other.person = :person and other.left_at is null)""").param("person", person.value())
                .param("email", email).update();
    }

    boolean leave(PersonId person, OrganisationId organisation, Instant now, @Nullable String reason) {
        return jdbc.sql("""
                update membership set left_at = :now, left_reason = :reason
                where person = :person and organisation = :organisation and left_at is null""").param("now", Sql.at(now))
                .param("reason", reason).param("person", person.value()).param("organisation", organisation.value())
                .update() == 1;
    }
}
