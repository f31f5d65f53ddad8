package org.regroup.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

@Repository
class MembershipRepository {

    private static final String OF_PERSON = """
            select m.*, u.name unit_name from membership m left join unit u on u.id = m.unit
            where m.person = :person and m.left_at is null""";

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

    /// Whether somebody is a voting member of a unit.
    boolean belongs(PersonId person, UnitId unit) {
        return jdbc.sql("""
                select exists (select from membership where person = :person and unit = :unit and standing = :voting
                    and left_at is null)""").param("person", person.value()).param("unit", unit.value())
                .param("voting", Standing.VOTING.code()).query(Boolean.class).single();
    }

    Optional<Membership> find(PersonId person, OrganisationId organisation) {
        return jdbc.sql(OF_PERSON + " and m.organisation = :organisation").param("person", person.value())
                .param("organisation", organisation.value()).query(MembershipRepository::map).optional();
    }

    List<Membership> of(PersonId person) {
        return jdbc.sql(OF_PERSON + " order by m.joined_at, m.id").param("person", person.value())
                .query(MembershipRepository::map).list();
    }

    Counts counts(OrganisationId organisation) {
        return jdbc.sql("""
                select count(*) filter (where standing = 'voting') voting, count(*) filter (where standing = 'advisory') advisory,
                count(*) filter (where standing = 'observer') observer,
                (select count(*) from unit u where u.organisation = :organisation and u.closed_at is null) units
                from membership where organisation = :organisation and left_at is null""")
                .param("organisation", organisation.value()).query((row, _) -> new Counts(row.getInt("voting"),
                        row.getInt("advisory"), row.getInt("observer"), row.getInt("units")))
                .single();
    }

    /// Members who let the others see them, in the order of names.
    List<RollEntry> visible(OrganisationId organisation, @Nullable MembershipId after, int most) {
        return jdbc.sql("""
                select m.id, m.person, m.roll_name, m.standing, m.unit, u.name unit_name, m.joined_at
                from membership m left join unit u on u.id = m.unit
                where m.organisation = :organisation and m.left_at is null and m.visible and m.person is not null
                and (:after::uuid is null or (lower(coalesce(m.roll_name, m.email, '')), m.id) >
                (select lower(coalesce(a.roll_name, a.email, '')), a.id from membership a
                where a.id = :after and a.organisation = :organisation))
                order by lower(coalesce(m.roll_name, m.email, '')), m.id limit :most""")
                .param("organisation", organisation.value()).param("after", after == null ? null : after.value())
                .param("most", most).query((row, _) -> new RollEntry(new MembershipId(Sql.uuid(row, "id")),
                        new PersonId(Sql.uuid(row, "person")), Objects.requireNonNullElse(row.getString("roll_name"), ""), "",
                        Standing.of(Sql.text(row, "standing")),
                        row.getString("unit_name") == null
                                ? null
                                : new RollEntry.UnitName(new UnitId(Sql.uuid(row, "unit")), Sql.text(row, "unit_name")),
                        Sql.instant(row, "joined_at")))
                .list();
    }

    void show(PersonId person, OrganisationId organisation, boolean visible) {
        jdbc.sql("""
                update membership set visible = :visible
                where person = :person and organisation = :organisation and left_at is null""").param("visible", visible)
                .param("person", person.value()).param("organisation", organisation.value()).update();
    }

    /// All that is kept of somebody's memberships, past ones too.
    List<Map<String, Object>> exported(PersonId person) {
        return jdbc.sql("""
                select o.name organisation, m.standing, u.name unit, m.roll_name name_on_the_roll, m.email, m.visible
                visible_to_members, m.source, m.joined_at, m.left_at, m.left_reason
                from membership m join organisation o on o.id = m.organisation left join unit u on u.id = m.unit
                where m.person = :person order by m.joined_at""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list();
    }

    /// What remains is that somebody was a member from when to when.
    void forget(PersonId person, Instant now) {
        jdbc.sql("""
                update membership set left_at = coalesce(left_at, :now), person = null, email = null, roll_name = null,
                left_reason = null, unit = null where person = :person""").param("now", Sql.at(now))
                .param("person", person.value()).update();
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

    /// Ties the entry of one roll with this address to the person; whether there was one.
    boolean claim(PersonId person, String email, OrganisationId organisation) {
        return jdbc.sql("""
                update membership set person = :person where organisation = :organisation and lower(email) = lower(:email)
                and person is null and left_at is null""").param("person", person.value())
                .param("organisation", organisation.value()).param("email", email).update() == 1;
    }

    /// Keeps that there was a member, and for how long; the roll forgets name and address.
    void leave(PersonId person, OrganisationId organisation, Instant now) {
        jdbc.sql("""
                update membership set left_at = :now, email = null, roll_name = null
                where person = :person and organisation = :organisation and left_at is null""").param("now", Sql.at(now))
                .param("person", person.value()).param("organisation", organisation.value()).update();
    }

    private static Membership map(ResultSet row, int number) throws SQLException {
        return new Membership(new MembershipId(Sql.uuid(row, "id")), new OrganisationId(Sql.uuid(row, "organisation")),
                Standing.of(Sql.text(row, "standing")), row.getString("unit_name"), row.getBoolean("visible"),
                Sql.instant(row, "joined_at"));
    }
}
