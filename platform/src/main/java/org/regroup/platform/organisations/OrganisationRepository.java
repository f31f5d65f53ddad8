package org.regroup.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Sql;

@Repository
class OrganisationRepository {

    private final JdbcClient jdbc;

    OrganisationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether it was written; not where the name is taken.
    boolean insert(Organisation organisation) {
        return jdbc.sql("""
                insert into organisation (id, name, monogram, mark, about, origin, founded_at)
                values (:id, :name, :monogram, :mark, :about, :origin, :founded)
                on conflict do nothing""").param("id", organisation.id().value()).param("name", organisation.name())
                .param("monogram", organisation.monogram()).param("mark", organisation.mark())
                .param("about", organisation.about()).param("origin", organisation.origin())
                .param("founded", Sql.at(organisation.foundedAt())).update() == 1;
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("select * from organisation where id = :id").param("id", id.value()).query(OrganisationRepository::map)
                .optional();
    }

    /// The organisation, the person's membership and what the person may do for it, in one question.
    Optional<Standpoint> standpoint(OrganisationId id, @Nullable PersonId person, Instant now) {
        return jdbc.sql("""
                select o.*, m.id m_id, m.standing m_standing, m.visible m_visible, m.joined_at m_joined_at, u.name m_unit,
                array(select distinct d.role from mandate d where d.organisation = o.id and d.person = :person and d.unit is null
                and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at) roles
                from organisation o
                left join membership m on m.organisation = o.id and m.person = :person and m.left_at is null
                left join unit u on u.id = m.unit
                where o.id = :id""").param("id", id.value()).param("person", person == null ? null : person.value(), Types.OTHER)
                .param("now", Sql.at(now)).query(OrganisationRepository::mapStandpoint).optional();
    }

    private static Standpoint mapStandpoint(ResultSet row, int number) throws SQLException {
        var organisation = map(row, number);
        var membership = row.getObject("m_id") == null
                ? null
                : new Membership(new MembershipId(Sql.uuid(row, "m_id")), organisation.id(),
                        Standing.of(Sql.text(row, "m_standing")), row.getString("m_unit"), row.getBoolean("m_visible"),
                        Sql.instant(row, "m_joined_at"));
        var acts = EnumSet.noneOf(Act.class);
        for (var role : (String[]) row.getArray("roles").getArray()) {
            acts.addAll(Permissions.of(Role.of(role)));
        }
        return new Standpoint(organisation, membership, acts);
    }

    List<Organisation> find(Collection<OrganisationId> ids) {
        return jdbc.sql("select * from organisation where id = any(:ids) order by lower(name)")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new)).query(OrganisationRepository::map)
                .list();
    }

    List<Organisation> counted(Collection<OrganisationId> ids, Map<OrganisationId, Integer> members) {
        return jdbc.sql("""
                select o.*, (select count(*) from membership m where m.organisation = o.id and m.left_at is null) members
                from organisation o where o.id = any(:ids) order by lower(o.name)""")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new)).query((row, number) -> {
                    var organisation = map(row, number);
                    members.put(organisation.id(), row.getInt("members"));
                    return organisation;
                }).list();
    }

    List<Organisation> all() {
        return jdbc.sql("select * from organisation order by lower(name)").query(OrganisationRepository::map).list();
    }

    List<Organisation> ofMember(PersonId person) {
        return jdbc.sql("""
                select o.* from organisation o join membership m on m.organisation = o.id
                where m.person = :person and m.left_at is null order by lower(o.name)""").param("person", person.value())
                .query(OrganisationRepository::map).list();
    }

    List<Organisation> page(String search, @Nullable OrganisationId after, int most) {
        return jdbc
                .sql("""
                        select * from organisation o where (:search = '' or o.name ilike :like)
                        and (:after::uuid is null or (lower(o.name), o.id) > (select lower(a.name), a.id from organisation a where a.id = :after))
                        order by lower(o.name), o.id limit :most""")
                .param("search", search)
                .param("like", "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("after", after == null ? null : after.value()).param("most", most).query(OrganisationRepository::map)
                .list();
    }

    /// Whether it was changed; not where the name belongs to another.
    boolean change(Organisation organisation) {
        return jdbc.sql("""
                update organisation o set name = :name, monogram = :monogram, mark = :mark, about = :about where o.id = :id
                and not exists (select 1 from organisation other where lower(other.name) = lower(:name) and other.id <> o.id)""")
                .param("name", organisation.name()).param("monogram", organisation.monogram())
                .param("mark", organisation.mark()).param("about", organisation.about())
                .param("id", organisation.id().value()).update() == 1;
    }

    /// Holds every other change of the same organisation until this transaction is done.
    void lock(OrganisationId id) {
        jdbc.sql("select 1 from organisation where id = :id for update").param("id", id.value()).query(Integer.class).single();
    }

    static Organisation map(ResultSet row, int number) throws SQLException {
        return new Organisation(new OrganisationId(Sql.uuid(row, "id")), Sql.text(row, "name"), Sql.text(row, "monogram"),
                row.getInt("mark"), Sql.text(row, "about"), Sql.text(row, "origin"), Sql.instant(row, "founded_at"));
    }
}
