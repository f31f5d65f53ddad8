package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.shared.Sql;

/// What the clock brings about without anybody acting: the next in reserve is told when one before her has let the time pass,
/// and the signatures of petitions that are over are destroyed. Who has a seat to take does not depend on it.
@Component
class Sweeping {

    private final JdbcClient jdbc;
    private final RoleRepository roles;
    private final RecallRepository recalls;
    private final Offices offices;
    private final Clock clock;

    Sweeping(JdbcClient jdbc, RoleRepository roles, RecallRepository recalls, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.recalls = recalls;
        this.offices = offices;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void sweep() {
        var now = Sql.now(clock);
        recalls.destroy(now);
        jdbc.sql("""
                select distinct t.role from role_term t where t.ended_at is not null and t.ends_at > :now
                and not exists (select from role_term f where f.follows = t.id)""").param("now", Sql.at(now))
                .query((row, _) -> new RoleId(Sql.uuid(row, "role"))).list()
                .forEach(id -> offices.ask(roles.held(id).orElseThrow(), now));
    }
}
