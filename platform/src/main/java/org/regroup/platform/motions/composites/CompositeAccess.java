package org.regroup.platform.motions.composites;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.Sql;

/// Who may do something with a composite; everybody may read it.
@Component
class CompositeAccess {

    private final JdbcClient jdbc;
    private final Clock clock;

    CompositeAccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Asks one query.
    CompositeReader reader(Compositing composite, @Nullable PersonId person, List<OrganisationId> affiliates) {
        return person == null
                ? CompositeReader.STRANGER
                : reader(person, person.equals(composite.chair()), affiliates);
    }

    CompositeReader reader(PersonId person, boolean chair, List<OrganisationId> affiliates) {
        Set<OrganisationId> speaks = new HashSet<>();
        Set<OrganisationId> own = new HashSet<>();
        jdbc.sql(
                """
                        select distinct true speaks, organisation from mandate where person = :person and unit is null and role = any(:roles)
                        and ended_at is null and starts_at <= :now and :now < ends_at
                        union all select distinct false, organisation from membership where person = :person and left_at is null""")
                .param("person", person.value()).param("now", Sql.at(Sql.now(clock))).param("roles", roles()).query(row -> {
                    (row.getBoolean("speaks") ? speaks : own).add(new OrganisationId(Sql.uuid(row, "organisation")));
                });
        speaks.retainAll(affiliates);
        return new CompositeReader(person, chair, Set.copyOf(speaks), affiliates.stream().filter(own::contains).toList());
    }

    /// Somebody who might sit on a panel.
    record Candidate(OrganisationId organisation, PersonId person) {}

    /// Those who hold a mandate to speak for one of these organisations: nobody else's name is known outside.
    List<Candidate> candidates(List<OrganisationId> organisations) {
        return new ArrayList<>(jdbc
                .sql("""
                        select distinct organisation, person from mandate where organisation = any(:organisations) and unit is null and role = any(:roles)
                        and ended_at is null and starts_at <= :now and :now < ends_at order by organisation, person""")
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(java.util.UUID[]::new))
                .param("roles", roles()).param("now", Sql.at(Sql.now(clock)))
                .query((row, _) -> new Candidate(new OrganisationId(Sql.uuid(row, "organisation")),
                        new PersonId(Sql.uuid(row, "person"))))
                .list());
    }

    private static String[] roles() {
        return Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES).stream().map(Role::code).toArray(String[]::new);
    }
}
