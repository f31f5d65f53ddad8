package org.regroup.platform.organisations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// The branches, co-ops and other parts of organisations.
@Service
@Transactional
public class Units {

    private final JdbcClient jdbc;
    private final MandateRepository mandates;
    private final Access access;
    private final Clock clock;

    Units(JdbcClient jdbc, MandateRepository mandates, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.mandates = mandates;
        this.access = access;
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

    /// Adds a unit; its kind is what the organisation calls it.
    public Outcome<UnitId> add(PersonId by, OrganisationId organisation, String name, UnitKind kind) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        var tidy = PlainText.line(name);
        return Outcome.unless(grounds(organisation, null, tidy), () -> named(organisation, tidy, kind));
    }

    /// Gives a unit another name.
    public Outcome<UnitId> rename(PersonId by, OrganisationId organisation, UnitId unit, String name, UnitKind kind) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        find(organisation, unit);
        var tidy = PlainText.line(name);
        return Outcome.unless(grounds(organisation, unit, tidy), () -> {
            jdbc.sql("update unit set name = :name, kind = :kind where id = :id").param("name", tidy).param("kind", kind.code())
                    .param("id", unit.value()).update();
            return unit;
        });
    }

    /// Closes a unit. Its members stay members, without a unit.
    public void close(PersonId by, OrganisationId organisation, UnitId unit) {
        access.holder(by, Act.KEEP_ROLL, organisation);
        find(organisation, unit);
        jdbc.sql("update unit set closed_at = :now where id = :id").param("now", Sql.at(clock.instant()))
                .param("id", unit.value()).update();
        jdbc.sql("update membership set unit = null where unit = :id and left_at is null").param("id", unit.value()).update();
        mandates.endMoved(organisation, Sql.now(clock));
        // links into the unit lead into the organisation from now on
        jdbc.sql("update invitation set unit = null where unit = :id").param("id", unit.value()).update();
    }

    @Transactional(readOnly = true)
    public Unit find(OrganisationId organisation, UnitId unit) {
        return of(organisation).stream().filter(open -> open.id().equals(unit)).findFirst()
                .orElseThrow(() -> new NotFound("unit"));
    }

    private List<Ground> grounds(OrganisationId organisation, @Nullable UnitId renamed, String name) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("organisations", "name", name, 120, grounds);
        if (of(organisation).stream().anyMatch(open -> open.name().equalsIgnoreCase(name) && !open.id().equals(renamed))) {
            grounds.add(Ground.at("name", "organisations.ground.unit.twice", name));
        }
        return grounds;
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
