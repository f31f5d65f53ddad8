package org.regroup.platform.alliances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

@Repository
class AllianceRepository {

    private final JdbcClient db;

    AllianceRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(AllianceId id, Terms terms, Instant now) {
        words(db.sql("""
                insert into alliance (id, name, purpose, norms, rung, ends_on, exit_rule, review_on, proposed_at)
                values (:id, :name, :purpose, :norms, :rung, :endsOn, :exitRule, :reviewOn, :now)
                """), terms).param("id", id.value()).param("now", Timestamp.from(now)).update();
    }

    /// Writes terms and raises the version.
    void rewrite(AllianceId id, Terms terms) {
        words(db.sql("""
                update alliance set name = :name, purpose = :purpose, norms = :norms, rung = :rung, ends_on = :endsOn,
                       exit_rule = :exitRule, review_on = :reviewOn, version = version + 1
                where id = :id
                """), terms).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec sql, Terms terms) {
        return sql.param("name", terms.name()).param("purpose", terms.purpose()).param("norms", terms.norms())
                .param("rung", terms.rung().key()).param("endsOn", terms.endsOn(), java.sql.Types.DATE)
                .param("exitRule", terms.exitRule()).param("reviewOn", terms.reviewOn());
    }

    void open(AllianceId id, Instant now) {
        db.sql("update alliance set opened_at = :now where id = :id").param("now", Timestamp.from(now)).param("id", id.value())
                .update();
    }

    void close(AllianceId id, Instant now) {
        db.sql("update alliance set closed_at = :now where id = :id").param("now", Timestamp.from(now)).param("id", id.value())
                .update();
    }

    Optional<Alliance> find(AllianceId id) {
        return db.sql("select * from alliance where id = :id").param("id", id.value()).query(AllianceRepository::alliance)
                .optional();
    }

    /// An alliance and every stay of every organisation in it, the earliest first.
    record WithStays(Alliance alliance, List<Affiliation> stays) {}

    /// Reads an alliance and holds it: whoever else wants to change it waits until this transaction is over.
    Optional<WithStays> held(AllianceId id) {
        // a lock taken together with the join would be waited for with the rows of before
        db.sql("select 1 from alliance where id = :id for update").param("id", id.value()).query(Integer.class).optional();
        return withStays(id);
    }

    Optional<WithStays> withStays(AllianceId id) {
        var stays = new ArrayList<Affiliation>();
        var found = db.sql("""
                select a.*, f.organisation, f.mark, f.joined_at, f.joined_by, f.left_at, f.left_by, f.left_reason
                from alliance a left join affiliation f on f.alliance = a.id
                where a.id = :id
                order by f.joined_at, f.organisation
                """).param("id", id.value()).query((row, n) -> {
            if (row.getObject("organisation") != null) {
                stays.add(affiliation(row, n));
            }
            return alliance(row, n);
        }).list();
        return found.stream().findFirst().map(alliance -> new WithStays(alliance, List.copyOf(stays)));
    }

    List<Alliance> open(int most) {
        return db.sql("""
                select * from alliance where opened_at is not null and closed_at is null
                order by opened_at desc, id limit :most
                """).param("most", most).query(AllianceRepository::alliance).list();
    }

    /// Opened alliances to which one of these organisations belongs now.
    List<Alliance> of(Collection<OrganisationId> organisations) {
        return db.sql("""
                select * from alliance a
                where a.opened_at is not null and a.closed_at is null
                  and exists (select 1 from affiliation f
                              where f.alliance = a.id and f.left_at is null and f.organisation = any (:organisations))
                order by a.opened_at desc, a.id
                """).param("organisations", ids(organisations)).query(AllianceRepository::alliance).list();
    }

    /// Current affiliates of several alliances.
    List<Belonging> belongings(Collection<AllianceId> alliances) {
        return db.sql("""
                select * from affiliation where alliance = any (:alliances) and left_at is null
                order by alliance, joined_at, organisation
                """).param("alliances", values(alliances))
                .query((row, n) -> new Belonging(new AllianceId(row.getObject("alliance", UUID.class)),
                        affiliation(row, n).affiliate()))
                .list();
    }

    record Belonging(AllianceId alliance, Affiliate affiliate) {}

    void join(AllianceId alliance, Affiliate affiliate, ChangeId by) {
        db.sql("""
                insert into affiliation (alliance, organisation, mark, joined_at, joined_by)
                values (:alliance, :organisation, :mark, :at, :by)
                """).param("alliance", alliance.value()).param("organisation", affiliate.organisation().value())
                .param("mark", affiliate.mark()).param("at", Timestamp.from(affiliate.joinedAt())).param("by", by.value())
                .update();
    }

    void leave(AllianceId alliance, OrganisationId organisation, PersonId by, String reason, Instant now) {
        db.sql("""
                update affiliation set left_at = :now, left_by = :by, left_reason = :reason
                where alliance = :alliance and organisation = :organisation and left_at is null
                """).param("alliance", alliance.value()).param("organisation", organisation.value()).param("by", by.value())
                .param("reason", reason).param("now", Timestamp.from(now)).update();
    }

    private static UUID[] values(Collection<AllianceId> alliances) {
        return alliances.stream().map(AllianceId::value).toArray(UUID[]::new);
    }

    static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private static Alliance alliance(ResultSet row, int n) throws SQLException {
        return new Alliance(new AllianceId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("purpose"),
                row.getString("norms"), Rung.of(row.getString("rung")), row.getObject("ends_on", LocalDate.class),
                row.getString("exit_rule"), row.getObject("review_on", LocalDate.class), instant(row, "opened_at"),
                instant(row, "closed_at"), row.getInt("version"));
    }

    private static Affiliation affiliation(ResultSet row, int n) throws SQLException {
        var leftBy = row.getObject("left_by", UUID.class);
        var reason = row.getString("left_reason");
        return new Affiliation(new OrganisationId(row.getObject("organisation", UUID.class)), row.getInt("mark"),
                row.getTimestamp("joined_at").toInstant(), new ChangeId(row.getObject("joined_by", UUID.class)),
                instant(row, "left_at"), leftBy == null ? null : new PersonId(leftBy), reason == null ? "" : reason);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
