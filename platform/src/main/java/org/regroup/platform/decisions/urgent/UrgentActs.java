package org.regroup.platform.decisions.urgent;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// The log of an urgent statement.
@Repository
class UrgentActs {

    private final JdbcClient jdbc;
    private final Clock clock;

    UrgentActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void log(UrgentId urgent, UrgentAct act) {
        var person = act.person();
        var organisation = act.organisation();
        jdbc.sql("""
                insert into urgent_act (id, urgent, kind, person, organisation, detail, done_at)
                values (:id, :urgent, :kind, :person, :organisation, :detail, :at)""").param("id", Ids.next(clock))
                .param("urgent", urgent.value()).param("kind", act.kind().code())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("detail", act.detail()).param("at", Sql.at(act.at())).update();
    }

    /// What has been done, in order.
    List<UrgentAct> of(UrgentId urgent) {
        return jdbc.sql("select * from urgent_act where urgent = :urgent order by number").param("urgent", urgent.value())
                .query((row, _) -> {
                    var person = row.getObject("person", UUID.class);
                    var organisation = row.getObject("organisation", UUID.class);
                    return new UrgentAct(UrgentAct.Kind.of(Sql.text(row, "kind")), person == null ? null : new PersonId(person),
                            organisation == null ? null : new OrganisationId(organisation), Sql.text(row, "detail"),
                            Sql.instant(row, "done_at"));
                }).list();
    }
}
