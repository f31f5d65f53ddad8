package org.regroup.platform.decisions.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.seats.RoleTerm.Source;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.shared.Sql;

/// Petitions, their rolls and their signatures as they are stored.
@Repository
class RecallRepository {

    private static final String SELECT = """
            select r.*, coalesce(r.signed, (select count(*) from role_signature s where s.recall = r.id)) signatures
            from role_recall r
            """;

    private final JdbcClient jdbc;

    RecallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Recall> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id").param("id", id).query(RecallRepository::map).optional();
    }

    /// The same, held until the transaction is over.
    Optional<Recall> held(UUID id) {
        jdbc.sql("select id from role_recall where id = :id for no key update").param("id", id).query(UUID.class).optional();
        return find(id);
    }

    /// The latest first.
    List<Recall> of(RoleId role) {
        return jdbc.sql(SELECT + "join role_term t on t.id = r.term where t.role = :role order by r.opened_at desc, r.id")
                .param("role", role.value()).query(RecallRepository::map).list();
    }

    void insert(Recall recall) {
        jdbc.sql("""
                insert into role_recall (id, term, opened_by, opened_at, closes_at, reason, roll, needed)
                values (:id, :term, :by, :at, :closes, :reason, :roll, :needed)""").param("id", recall.id())
                .param("term", recall.term()).param("by", recall.openedBy().value()).param("at", Sql.at(recall.openedAt()))
                .param("closes", Sql.at(recall.closesAt())).param("reason", recall.reason()).param("roll", recall.roll())
                .param("needed", recall.needed()).update();
    }

    /// How many people gave a seat, those without an account here among them.
    int roll(RoleTerm term) {
        return switch (term.source()) {
            case Source.Elected(_, _, int roll) -> roll;
            case Source.Drawn(_, int pool) -> pool;
            case Source.Sent _ -> jdbc.sql("""
                    select count(*) from membership where organisation = :organisation and left_at is null
                    and standing = :voting""").param("organisation", organisation(term).value())
                    .param("voting", Standing.VOTING.code()).query(Integer.class).single();
        };
    }

    /// Keeps the roll of an organisation that sent a holder; elections and draws have kept theirs.
    void freeze(Recall recall, RoleTerm term) {
        if (term.source() instanceof Source.Sent) {
            jdbc.sql("""
                    insert into role_recall_elector (recall, membership) select :recall, m.id from membership m
                    where m.organisation = :organisation and m.left_at is null and m.standing = :voting""")
                    .param("recall", recall.id()).param("organisation", organisation(term).value())
                    .param("voting", Standing.VOTING.code()).update();
        }
    }

    private static OrganisationId organisation(RoleTerm term) {
        return Objects.requireNonNull(term.organisation());
    }

    /// Everybody with an account who may sign. Whoever has been struck off since stays on it, whoever has joined since is not.
    List<PersonId> people(Recall recall, RoleTerm term) {
        return people(term, """
                select distinct m.person from role_recall_elector l join membership m on m.id = l.membership
                where l.recall = :id and m.person is not null""", recall.id());
    }

    /// Everybody with an account who may open a petition.
    List<PersonId> people(RoleTerm term) {
        return people(term, """
                select m.person from membership m where m.organisation = :id and m.left_at is null and m.person is not null
                and m.standing = 'voting'""", term.organisation() == null ? term.id() : term.organisation().value());
    }

    private List<PersonId> people(RoleTerm term, String sent, UUID of) {
        var sql = switch (term.source()) {
            case Source.Elected _ -> """
                    select distinct m.person from elector l join membership m on m.id = l.membership
                    where l.election = :id and m.person is not null""";
            case Source.Drawn _ -> "select person from role_draw_entry where draw = :id";
            case Source.Sent _ -> sent;
        };
        var id = switch (term.source()) {
            case Source.Elected(var election, _, _) -> election;
            case Source.Drawn(var draw, _) -> draw;
            case Source.Sent _ -> of;
        };
        return jdbc.sql(sql).param("id", id).query((row, _) -> new PersonId(Sql.uuid(row, "person"))).list();
    }

    /// Whether somebody is among them.
    boolean onRoll(Recall recall, RoleTerm term, PersonId person) {
        return switch (term.source()) {
            case Source.Elected(var election, _, _) -> exists("""
                    select exists (select from elector l join membership m on m.id = l.membership
                        where l.election = :id and m.person = :person)""", election, person);
            case Source.Drawn(var draw, _) -> exists(
                    "select exists (select from role_draw_entry where draw = :id and person = :person)", draw, person);
            case Source.Sent _ -> exists("""
                    select exists (select from role_recall_elector l join membership m on m.id = l.membership
                        where l.recall = :id and m.person = :person)""", recall.id(), person);
        };
    }

    private boolean exists(String sql, UUID id, PersonId person) {
        return jdbc.sql(sql).param("id", id).param("person", person.value()).query(Boolean.class).single();
    }

    /// Whether a signature is there.
    boolean signed(UUID recall, byte[] voice) {
        return jdbc.sql("select exists (select from role_signature where recall = :recall and voice = :voice)")
                .param("recall", recall).param("voice", voice).query(Boolean.class).single();
    }

    void sign(UUID recall, byte[] voice) {
        jdbc.sql("insert into role_signature (recall, voice) values (:recall, :voice) on conflict do nothing")
                .param("recall", recall).param("voice", voice).update();
    }

    void takeBack(UUID recall, byte[] voice) {
        jdbc.sql("delete from role_signature where recall = :recall and voice = :voice").param("recall", recall)
                .param("voice", voice).update();
    }

    List<byte[]> voices(UUID recall) {
        return jdbc.sql("select voice from role_signature where recall = :recall").param("recall", recall).query(byte[].class)
                .list();
    }

    void answered(UUID recall, String answer, Instant now) {
        jdbc.sql("update role_recall set answer = :answer, answered_at = :now where id = :id").param("answer", answer)
                .param("now", Sql.at(now)).param("id", recall).update();
    }

    void reached(UUID recall, Instant now) {
        jdbc.sql("update role_recall set reached_at = :now where id = :id").param("now", Sql.at(now)).param("id", recall)
                .update();
    }

    /// Of petitions that are over only the number of signatures is kept.
    void destroy(Instant now) {
        jdbc.sql("""
                update role_recall r set signed = (select count(*) from role_signature s where s.recall = r.id)
                where r.signed is null and r.closes_at <= :now""").param("now", Sql.at(now)).update();
        jdbc.sql("delete from role_signature s using role_recall r where r.id = s.recall and r.signed is not null").update();
    }

    /// Petitions whose signatures are not destroyed yet.
    List<UUID> going() {
        return jdbc.sql("select id from role_recall where signed is null order by id").query(UUID.class).list();
    }

    static Recall map(ResultSet row, int number) throws SQLException {
        return new Recall(Sql.uuid(row, "id"), Sql.uuid(row, "term"), new PersonId(Sql.uuid(row, "opened_by")),
                Sql.instant(row, "opened_at"), Sql.instant(row, "closes_at"), Sql.text(row, "reason"), Sql.text(row, "answer"),
                row.getInt("roll"), row.getInt("needed"), row.getInt("signatures"), Sql.instantOrNull(row, "reached_at"));
    }
}
