package org.regroup.platform.decisions.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.seats.RoleTerm.How;
import org.regroup.platform.decisions.seats.RoleTerm.Seat;
import org.regroup.platform.decisions.seats.RoleTerm.Source;
import org.regroup.platform.shared.Sql;

/// Who holds what, and who is in reserve, as it is stored.
@Repository
class TermRepository {

    private static final String SELECT = """
            select t.*, e.title election_title, e.roll_size, (select count(*) from role_draw_entry n where n.draw = t.draw) pool,
                case when t.seat = 'sent' and t.ended_at is null then (select max(coalesce(f.left_at, f.leaves_at)) from affiliation f
                    join alliance_role a on a.alliance = f.alliance where a.id = t.role and f.organisation = t.organisation
                    having bool_and(coalesce(f.left_at, f.leaves_at) is not null)) end gone
            from role_term t left join election e on e.id = t.election
            """;

    private final JdbcClient jdbc;

    TermRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RoleTerm> find(UUID id) {
        return jdbc.sql(SELECT + "where t.id = :id").param("id", id).query(TermRepository::map).optional();
    }

    /// All there ever were, the latest first; those that begin together in the order in which they were elected.
    List<RoleTerm> of(RoleId role) {
        return jdbc.sql(SELECT + "where t.role = :role order by t.starts_at desc, t.place, t.id").param("role", role.value())
                .query(TermRepository::map).list();
    }

    /// Those of an alliance that have time left.
    List<RoleTerm> going(AllianceId alliance, Instant now) {
        return jdbc.sql(SELECT + """
                join alliance_role r on r.id = t.role where r.alliance = :alliance and t.ends_at > :now
                order by t.starts_at, t.place, t.id""").param("alliance", alliance.value()).param("now", Sql.at(now))
                .query(TermRepository::map).list();
    }

    void insert(RoleTerm term) {
        var organisation = term.organisation();
        jdbc.sql(
                """
                        insert into role_term (id, role, person, place, seat, organisation, election, draw, basis, follows, starts_at, ends_at)
                        values (:id, :role, :person, :place, :seat, :organisation, :election, :draw, :basis, :follows, :starts, :ends)""")
                .param("id", term.id()).param("role", term.role().value()).param("person", term.person().value())
                .param("place", term.place()).param("seat", term.seat().code())
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("election", term.source() instanceof Source.Elected(var election, _, _) ? election : null, Types.OTHER)
                .param("draw", term.source() instanceof Source.Drawn(var draw, _) ? draw : null, Types.OTHER)
                .param("basis", term.source() instanceof Source.Sent(var basis) ? basis : "")
                .param("follows", term.follows(), Types.OTHER).param("starts", Sql.at(term.startsAt()))
                .param("ends", Sql.at(term.endsAt())).update();
    }

    /// Ends a term before its time.
    void end(UUID id, How how, Instant now) {
        jdbc.sql("update role_term set ended_at = :now, ended_how = :how where id = :id and ended_at is null")
                .param("now", Sql.at(now)).param("how", how.code()).param("id", id).update();
    }

    void insert(UUID term, Reserve reserve) {
        var organisation = reserve.organisation();
        jdbc.sql("""
                insert into role_reserve (term, place, person, organisation)
                values (:term, :place, :person, :organisation)""").param("term", term).param("place", reserve.place())
                .param("person", reserve.person().value())
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER).update();
    }

    /// The reserve of every seat of a role, in order.
    List<Reserve> reserves(RoleId role) {
        return jdbc.sql("""
                select v.* from role_reserve v join role_term t on t.id = v.term where t.role = :role
                order by v.term, v.place""").param("role", role.value()).query((row, _) -> {
            var accepted = row.getObject("accepted", Boolean.class);
            return new Reserve(Sql.uuid(row, "term"), row.getInt("place"), new PersonId(Sql.uuid(row, "person")),
                    RoleRepository.organisation(row, "organisation"), Sql.instantOrNull(row, "answered_at"),
                    accepted != null && accepted, row.getObject("told_at") != null);
        }).list();
    }

    void answered(Reserve reserve, boolean accepted, Instant now) {
        jdbc.sql("update role_reserve set answered_at = :now, accepted = :accepted where term = :term and place = :place")
                .param("now", Sql.at(now)).param("accepted", accepted).param("term", reserve.term())
                .param("place", reserve.place()).update();
    }

    /// @return false where she has been told before
    boolean told(Reserve reserve, Instant now) {
        return jdbc.sql("update role_reserve set told_at = :now where term = :term and place = :place and told_at is null")
                .param("now", Sql.at(now)).param("term", reserve.term()).param("place", reserve.place()).update() == 1;
    }

    /// A seat that an affiliate fills itself ends when it leaves the alliance.
    private static RoleTerm map(ResultSet row, int number) throws SQLException {
        var gone = Sql.instantOrNull(row, "gone");
        var how = gone == null ? row.getString("ended_how") : How.LEFT.code();
        return new RoleTerm(Sql.uuid(row, "id"), new RoleId(Sql.uuid(row, "role")), new PersonId(Sql.uuid(row, "person")),
                row.getInt("place"), Seat.of(Sql.text(row, "seat")), RoleRepository.organisation(row, "organisation"),
                source(row), row.getObject("follows", UUID.class), Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"),
                gone == null ? Sql.instantOrNull(row, "ended_at") : gone, how == null ? null : How.of(how));
    }

    private static Source source(ResultSet row) throws SQLException {
        var election = row.getObject("election", UUID.class);
        if (election != null) {
            return new Source.Elected(election, Sql.text(row, "election_title"), row.getInt("roll_size"));
        }
        var draw = row.getObject("draw", UUID.class);
        return draw == null ? new Source.Sent(Sql.text(row, "basis")) : new Source.Drawn(draw, row.getInt("pool"));
    }
}
