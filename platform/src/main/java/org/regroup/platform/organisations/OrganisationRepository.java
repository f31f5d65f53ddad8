package org.regroup.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;

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

    List<Organisation> find(Collection<OrganisationId> ids) {
        return jdbc.sql("select * from organisation where id = any(:ids) order by lower(name)")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new)).query(OrganisationRepository::map)
                .list();
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

    /// Holds every other change of the same organisation until this transaction is done.
    void lock(OrganisationId id) {
        jdbc.sql("select 1 from organisation where id = :id for update").param("id", id.value()).query(Integer.class).single();
    }

    static Organisation map(ResultSet row, int number) throws SQLException {
        return new Organisation(new OrganisationId(Sql.uuid(row, "id")), Sql.text(row, "name"), Sql.text(row, "monogram"),
                row.getInt("mark"), Sql.text(row, "about"), Sql.text(row, "origin"), Sql.instant(row, "founded_at"));
    }
}
