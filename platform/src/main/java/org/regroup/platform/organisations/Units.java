package org.regroup.platform.organisations;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.shared.Ids;

/// The branches, co-ops and other parts of organisations.
@Service
@Transactional
public class Units {

    private final JdbcClient jdbc;
    private final Clock clock;

    Units(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The open units with the number of their members, by name.
    @Transactional(readOnly = true)
    public List<Unit> of(OrganisationId organisation) {
        return jdbc.sql("""
                select u.id, u.name, u.kind, (select count(*) from membership m where m.unit = u.id and m.left_at is null) members
                from unit u where u.organisation = :organisation and u.closed_at is null order by lower(u.name), u.id""")
                .param("organisation", organisation.value())
                .query((row, _) -> new Unit(new UnitId(Sql.uuid(row, "id")), organisation, Sql.text(row, "name"),
                        UnitKind.of(Sql.text(row, "kind")), row.getInt("members")))
                .list();
    }

    /// The unit of this name, made where there is none; for callers that have asked whether it may be.
    public UnitId named(OrganisationId organisation, String name, UnitKind kind) {
        var tidy = PlainText.line(name);
        jdbc.sql("""
                insert into unit (id, organisation, name, kind, added_at) values (:id, :organisation, :name, :kind, :now)
                on conflict do nothing""").param("id", Ids.next(clock)).param("organisation", organisation.value())
                .param("name", tidy).param("kind", kind.code()).param("now", Sql.at(Sql.now(clock))).update();
        return jdbc.sql("""
                select id from unit where organisation = :organisation and lower(name) = lower(:name) and closed_at is null""")
                .param("organisation", organisation.value()).param("name", tidy)
                .query((row, _) -> new UnitId(Sql.uuid(row, "id"))).single();
    }
}
