package org.regroup.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Sql;

@Repository
class MandateRepository {

    private static final String SELECT = "select m.*, u.name unit_name from mandate m left join unit u on u.id = m.unit ";
    /// What makes a mandate hold at `:now`.
    private static final String IN_FORCE = " m.ended_at is null and m.starts_at <= :now and :now < m.ends_at ";

    private final JdbcClient jdbc;

    MandateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Mandate mandate) {
        jdbc.sql("""
                insert into mandate (id, organisation, person, role, source, recall_rule, starts_at, ends_at, granted_by,
                    represents, unit)
                values (:id, :organisation, :person, :role, :source, :recall, :starts, :ends, :by, :represents, :unit)""")
                .param("id", mandate.id().value()).param("organisation", mandate.organisation().value())
                .param("person", mandate.person().value()).param("role", mandate.role().code())
                .param("source", mandate.source()).param("recall", mandate.recallRule())
                .param("starts", Sql.at(mandate.startsAt())).param("ends", Sql.at(mandate.endsAt()))
                .param("by", value(mandate.grantedBy())).param("represents", mandate.represents(), Types.INTEGER)
                .param("unit", mandate.unit() == null ? null : mandate.unit().id().value(), Types.OTHER).update();
    }

    Optional<Mandate> find(MandateId id) {
        return jdbc.sql(SELECT + "where m.id = :id").param("id", id.value()).query(MandateRepository::map)
                .optional();
    }

    List<Mandate> inForce(OrganisationId organisation, Instant now) {
        return jdbc.sql(SELECT + "where m.organisation = :organisation and " + IN_FORCE
                + "order by m.starts_at, m.id").param("organisation", organisation.value()).param("now", Sql.at(now))
                .query(MandateRepository::map).list();
    }

    List<Mandate> inForce(PersonId person, Instant now) {
        return jdbc.sql(SELECT + "where m.person = :person and " + IN_FORCE + "order by m.starts_at, m.id")
                .param("person", person.value()).param("now", Sql.at(now)).query(MandateRepository::map).list();
    }

    List<Mandate> past(OrganisationId organisation, Instant now, int most) {
        return jdbc.sql(SELECT + """
                where m.organisation = :organisation and (m.ended_at is not null or m.ends_at <= :now)
                order by coalesce(m.ended_at, m.ends_at) desc limit :most""").param("organisation", organisation.value())
                .param("now", Sql.at(now)).param("most", most).query(MandateRepository::map).list();
    }

    List<Mandate> all(PersonId person) {
        return jdbc.sql(SELECT + "where m.person = :person order by m.starts_at")
                .param("person", person.value()).query(MandateRepository::map).list();
    }

    boolean holds(PersonId person, Collection<Role> roles, OrganisationId organisation, Instant now) {
        return jdbc.sql("""
                select exists (select 1 from mandate m where m.person = :person and m.organisation = :organisation
                and m.unit is null and m.role = any(:roles) and""" + IN_FORCE + ")").param("person", person.value())
                .param("organisation", organisation.value()).param("roles", codes(roles)).param("now", Sql.at(now))
                .query(Boolean.class).single();
    }

    boolean anybodyHolds(Collection<Role> roles, OrganisationId organisation, Instant now) {
        return jdbc.sql("""
                select exists (select 1 from mandate m where m.organisation = :organisation
                and m.unit is null and m.role = any(:roles) and""" + IN_FORCE + ")").param("organisation", organisation.value())
                .param("roles", codes(roles)).param("now", Sql.at(now)).query(Boolean.class).single();
    }

    List<Organisation> where(PersonId person, Collection<Role> roles, Instant now) {
        return jdbc.sql("""
                select o.* from organisation o where exists (select 1 from mandate m where m.organisation = o.id
                and m.person = :person and m.unit is null and m.role = any(:roles) and""" + IN_FORCE + ") order by lower(o.name)")
                .param("person", person.value()).param("roles", codes(roles)).param("now", Sql.at(now))
                .query(OrganisationRepository::map).list();
    }

    /// Whether it was still in force and is ended now.
    boolean end(MandateId id, Instant now, String reason) {
        return jdbc.sql("update mandate m set ended_at = :now, ended_reason = :reason where m.id = :id and" + IN_FORCE)
                .param("id", id.value()).param("now", Sql.at(now)).param("reason", reason).update() == 1;
    }

    void endAll(PersonId person, OrganisationId organisation, Instant now, String reason) {
        jdbc.sql("update mandate m set ended_at = :now, ended_reason = :reason where m.person = :person "
                + "and m.organisation = :organisation and m.ended_at is null and :now < m.ends_at")
                .param("person", person.value()).param("organisation", organisation.value()).param("now", Sql.at(now))
                .param("reason", reason).update();
    }

    /// Ends those of units whose holders no longer belong to the unit.
    void endMoved(OrganisationId organisation, Instant now) {
        jdbc.sql("update mandate m set ended_at = :now, ended_reason = :reason where m.organisation = :organisation "
                + "and m.unit is not null and not exists (select from membership e where e.organisation = m.organisation "
                + "and e.person = m.person and e.unit = m.unit and e.left_at is null) and" + IN_FORCE)
                .param("organisation", organisation.value()).param("now", Sql.at(now)).param("reason", Mandate.MOVED).update();
    }

    private static String[] codes(Collection<Role> roles) {
        return roles.stream().map(Role::code).toArray(String[]::new);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static Mandate map(ResultSet row, int number) throws SQLException {
        var grantedBy = row.getObject("granted_by", UUID.class);
        var unit = row.getObject("unit", UUID.class);
        return new Mandate(new MandateId(Sql.uuid(row, "id")), new OrganisationId(Sql.uuid(row, "organisation")),
                new PersonId(Sql.uuid(row, "person")), Role.of(Sql.text(row, "role")), Sql.text(row, "source"),
                Sql.text(row, "recall_rule"), Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"),
                Sql.instantOrNull(row, "ended_at"), row.getString("ended_reason"),
                grantedBy == null ? null : new PersonId(grantedBy), row.getObject("represents", Integer.class),
                unit == null ? null : new RollEntry.UnitName(new UnitId(unit), Sql.text(row, "unit_name")));
    }
}
