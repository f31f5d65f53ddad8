package org.regroup.platform.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Nominations as they are stored.
@Repository
class NominationRepository {

    /// With what each has last declared of her other roles, where the election is for a role.
    private static final String SELECT = """
            select n.*, coalesce((select a.detail from election e join role_act a on a.role = e.role
                where e.id = n.election and a.person = n.person and a.kind = 'declared' order by a.number desc limit 1), '')
                declaration from nomination n
            """;

    private final JdbcClient jdbc;

    NominationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Nomination> of(ElectionId election) {
        return jdbc.sql(SELECT + "where n.election = :election order by n.nominated_at, n.id")
                .param("election", election.value()).query(NominationRepository::map).list();
    }

    Optional<Nomination> find(ElectionId election, UUID id) {
        return jdbc.sql(SELECT + "where n.election = :election and n.id = :id").param("election", election.value())
                .param("id", id).query(NominationRepository::map).optional();
    }

    /// Writes a nomination; one that was declined or withdrawn before gives way to it.
    ///
    /// @return false where this person has a nomination already
    boolean insert(ElectionId election, Nomination n) {
        return jdbc.sql("""
                insert into nomination (id, election, person, organisation, section, gender, statement, nominated_by,
                    nominated_at, accepted_at, seconded_by, seconded_at)
                values (:id, :election, :person, :organisation, :section, :gender, :statement, :by, :at, :accepted, :second,
                    :seconded)
                on conflict (election, person) do update set id = excluded.id, organisation = excluded.organisation,
                    section = excluded.section, gender = excluded.gender, statement = excluded.statement,
                    nominated_by = excluded.nominated_by, nominated_at = excluded.nominated_at,
                    accepted_at = excluded.accepted_at, declined_at = null, withdrawn_at = null,
                    seconded_by = excluded.seconded_by, seconded_at = excluded.seconded_at
                where nomination.declined_at is not null or nomination.withdrawn_at is not null""").param("id", n.id())
                .param("election", election.value()).param("person", n.person().value())
                .param("organisation", n.organisation().value()).param("section", n.section()).param("gender", n.gender())
                .param("statement", n.statement()).param("by", n.nominatedBy().value()).param("at", Sql.at(n.nominatedAt()))
                .param("accepted", n.acceptedAt() == null ? null : Sql.at(n.acceptedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("second", n.secondedBy() == null ? null : n.secondedBy().value(), Types.OTHER)
                .param("seconded", n.secondedAt() == null ? null : Sql.at(n.secondedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update() == 1;
    }

    void accept(UUID id, OrganisationId organisation, String section, String statement, String gender, Instant now) {
        jdbc.sql("""
                update nomination set accepted_at = :now, organisation = :organisation, section = :section,
                statement = :statement, gender = :gender where id = :id""").param("now", Sql.at(now))
                .param("organisation", organisation.value()).param("section", section).param("statement", statement)
                .param("gender", gender).param("id", id).update();
    }

    void decline(UUID id, Instant now) {
        jdbc.sql("update nomination set declined_at = :now where id = :id").param("now", Sql.at(now)).param("id", id).update();
    }

    void second(UUID id, PersonId by, Instant now) {
        jdbc.sql("update nomination set seconded_by = :by, seconded_at = :now where id = :id").param("by", by.value())
                .param("now", Sql.at(now)).param("id", id).update();
    }

    void withdraw(UUID id, Instant now) {
        jdbc.sql("update nomination set withdrawn_at = :now where id = :id").param("now", Sql.at(now)).param("id", id).update();
    }

    private static Nomination map(ResultSet row, int number) throws SQLException {
        return new Nomination(Sql.uuid(row, "id"), new PersonId(Sql.uuid(row, "person")),
                new OrganisationId(Sql.uuid(row, "organisation")), Sql.text(row, "section"), Sql.text(row, "gender"),
                Sql.text(row, "statement"), new PersonId(Sql.uuid(row, "nominated_by")), Sql.instant(row, "nominated_at"),
                Sql.instantOrNull(row, "accepted_at"), Sql.instantOrNull(row, "declined_at"), seconder(row),
                Sql.instantOrNull(row, "seconded_at"), Sql.instantOrNull(row, "withdrawn_at"), Sql.text(row, "declaration"));
    }

    private static @Nullable PersonId seconder(ResultSet row) throws SQLException {
        var id = row.getObject("seconded_by", UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
