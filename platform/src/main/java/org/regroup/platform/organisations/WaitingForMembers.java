package org.regroup.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.WaitingSection;

/// Mandates of one's own that end soon, and organisations that have nobody left to act for them.
@Component
class WaitingForMembers implements WaitingSection {

    private static final Duration SOON = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingForMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(OrganisationId organisation, String name, @Nullable Role role, @Nullable Instant endsAt) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<HomeSection.Item> waiting(Page page, int most) {
        return page.visitor() instanceof SignedIn person
                ? waiting(person, most).stream().map(waiting -> item(page, waiting)).toList()
                : List.of();
    }

    private List<Waiting> waiting(SignedIn person, int most) {
        return jdbc
                .sql("""
                        select o.id, o.name, m.role, m.ends_at from mandate m join organisation o on o.id = m.organisation
                        where m.person = :person and m.ended_at is null and m.starts_at <= :now and :now < m.ends_at and m.ends_at <= :soon
                        union all
                        select o.id, o.name, null, null from membership s join organisation o on o.id = s.organisation
                        where s.person = :person and s.left_at is null and s.standing = 'voting'
                        and not exists (select 1 from mandate m where m.organisation = o.id and m.unit is null and m.role = any(:roles)
                        and m.ended_at is null and m.starts_at <= :now and :now < m.ends_at)
                        order by ends_at, name limit :most""")
                .param("person", person.id().value()).param("now", Sql.at(clock.instant())).param("most", most)
                .param("soon", Sql.at(clock.instant().plus(SOON)))
                .param("roles", Permissions.rolesFor(Act.GRANT_MANDATES).stream().map(Role::code).toArray(String[]::new))
                .query(WaitingForMembers::map).list();
    }

    private static Waiting map(ResultSet row, int number) throws SQLException {
        var role = row.getString("role");
        return new Waiting(new OrganisationId(Sql.uuid(row, "id")), Sql.text(row, "name"), role == null ? null : Role.of(role),
                Sql.instantOrNull(row, "ends_at"));
    }

    private static HomeSection.Item item(Page page, Waiting waiting) {
        var href = "/organisations/" + waiting.organisation();
        return waiting.role() == null || waiting.endsAt() == null
                ? new HomeSection.Item(page.t("organisations.home.call", waiting.name()), page.t("organisations.home.call.note"),
                        href,
                        page.t("organisations.home.call.do"), null)
                : new HomeSection.Item(
                        page.t("organisations.home.ends", waiting.name(), page.date(waiting.endsAt().minusNanos(1))),
                        page.t("organisations.home.ends.note", page.t("organisations.role." + waiting.role().code())),
                        href + "/mandates", page.t("organisations.home.call.do"), waiting.endsAt());
    }
}
