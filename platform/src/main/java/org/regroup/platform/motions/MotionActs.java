package org.regroup.platform.motions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// The log on a motion's page: who did what, in which capacity and why.
@Repository
public class MotionActs {

    private final JdbcClient jdbc;
    private final Clock clock;

    MotionActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Enters an act done now.
    ///
    /// @param key    of its words; see [MotionAct]
    /// @param detail the reason, or empty
    public void add(MotionId motion, String key, Speaking by, String detail) {
        add(motion, key, by, detail, Sql.now(clock));
    }

    /// Enters an act done at another time.
    public void add(MotionId motion, String key, Speaking by, String detail, Instant at) {
        jdbc.sql("""
                insert into motion_act (id, motion, kind, person, capacity, organisation, unit, detail, done_at)
                values (:id, :motion, :key, :person, :capacity, :organisation, :unit, :detail, :now)""")
                .param("id", Ids.next(clock)).param("motion", motion.value()).param("key", key)
                .param("person", by.person().value()).param("capacity", by.capacity().code())
                .param("organisation", by.organisationValue(), java.sql.Types.OTHER)
                .param("unit", by.unitValue(), java.sql.Types.OTHER).param("detail", detail)
                .param("now", Sql.at(at)).update();
    }

    /// All of them, in order.
    public List<MotionAct> of(MotionId motion) {
        return jdbc.sql("""
                select a.*, coalesce(u.name, '') unit_name from motion_act a left join unit u on u.id = a.unit
                where a.motion = :motion order by a.number""").param("motion", motion.value()).query(MotionActs::map).list();
    }

    private static MotionAct map(ResultSet row, int index) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new MotionAct(Sql.text(row, "kind"), person == null ? null : new PersonId(person),
                Capacity.of(Sql.text(row, "capacity")), organisation(row), Sql.text(row, "unit_name"), Sql.text(row, "detail"),
                Sql.instant(row, "done_at"));
    }

    static @Nullable OrganisationId organisation(ResultSet row) throws SQLException {
        var id = row.getObject("organisation", UUID.class);
        return id == null ? null : new OrganisationId(id);
    }
}
