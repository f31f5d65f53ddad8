package org.regroup.platform.decisions.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.agreements.AgreedBasis.Binding;
import org.regroup.platform.decisions.agreements.AgreedBasis.Clause;
import org.regroup.platform.decisions.agreements.AgreedBasis.Stands;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// Bases of agreement as they are stored.
@Repository
class BasisRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    BasisRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Every basis an alliance has had with all clauses and whom they bound, the latest first; in one query.
    List<AgreedBasis> of(AllianceId alliance) {
        var heads = new LinkedHashMap<UUID, AgreedBasis>();
        var clauses = new LinkedHashMap<UUID, Map<Integer, Clause>>();
        var bindings = new LinkedHashMap<UUID, Map<Integer, List<Binding>>>();
        jdbc.sql("""
                select b.*, q.number question_number, q.motion, c.number, c.label, c.words, c.carried, d.organisation, d.stands,
                    d.since, d.said, (select min(coalesce(f.left_at, f.leaves_at)) from affiliation f
                        where f.alliance = b.alliance and f.organisation = d.organisation
                        and coalesce(f.left_at, f.leaves_at) between d.since and :now) gone
                from basis b join question q on q.id = b.question join basis_clause c on c.basis = b.id
                left join basis_binding d on d.basis = c.basis and d.number = c.number and (d.stands = 'pending'
                    or exists (select from affiliation x where x.alliance = b.alliance and x.organisation = d.organisation
                        and coalesce(x.left_at, x.leaves_at, 'infinity') > d.since))
                left join affiliation m on m.alliance = b.alliance and m.organisation = d.organisation and m.left_at is null
                where b.alliance = :alliance order by b.version desc, c.number, m.mark nulls last, d.organisation, d.since""")
                .param("alliance", alliance.value()).param("now", Sql.at(clock.instant())).query(row -> {
                    var id = Sql.uuid(row, "id");
                    int number = row.getInt("number");
                    heads.computeIfAbsent(id, _ -> head(alliance, id, row));
                    clauses.computeIfAbsent(id, _ -> new LinkedHashMap<>()).computeIfAbsent(number, _ -> clause(number, row));
                    if (row.getObject("organisation") != null) {
                        bindings.computeIfAbsent(id, _ -> new LinkedHashMap<>()).computeIfAbsent(number, _ -> new ArrayList<>())
                                .add(binding(row));
                    }
                });
        return heads.values().stream().map(head -> whole(head, clauses.getOrDefault(head.id(), Map.of()),
                bindings.getOrDefault(head.id(), Map.of()))).toList();
    }

    private static AgreedBasis whole(AgreedBasis head, Map<Integer, Clause> clauses, Map<Integer, List<Binding>> bindings) {
        return new AgreedBasis(head.id(), head.alliance(), head.version(), head.question(), head.number(), head.motion(),
                head.noticeDays(), head.reservations(), head.adoptedAt(), head.reviewOn(), head.replacedAt(),
                clauses.values().stream().map(one -> new Clause(one.number(), one.label(), one.words(), one.carried(),
                        bindings.getOrDefault(one.number(), List.of()))).toList());
    }

    private static AgreedBasis head(AllianceId alliance, UUID id, ResultSet row) {
        try {
            return new AgreedBasis(id, alliance, row.getInt("version"), new QuestionId(Sql.uuid(row, "question")),
                    row.getInt("question_number"), row.getObject("motion", UUID.class), row.getInt("notice_days"),
                    row.getBoolean("reservations"), Sql.instant(row, "adopted_at"), row.getObject("review_on", LocalDate.class),
                    Sql.instantOrNull(row, "replaced_at"), List.of());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Clause clause(int number, ResultSet row) {
        try {
            return new Clause(number, Sql.text(row, "label"), Sql.text(row, "words"), row.getBoolean("carried"), List.of());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Binding binding(ResultSet row) throws SQLException {
        return new Binding(new OrganisationId(Sql.uuid(row, "organisation")), Stands.of(Sql.text(row, "stands")),
                Sql.instant(row, "since"), Sql.instantOrNull(row, "gone"), Sql.text(row, "said"));
    }

    /// The basis that holds on a day.
    Optional<AgreedBasis> holding(AllianceId alliance, LocalDate today) {
        return of(alliance).stream().filter(basis -> basis.holds(today)).findFirst();
    }

    /// Which basis came out of a question.
    Optional<UUID> of(QuestionId question) {
        return jdbc.sql("select id from basis where question = :question").param("question", question.value()).query(UUID.class)
                .optional();
    }

    /// A new basis in place of the one before; who is bound is written down beside it.
    UUID adopt(AllianceId alliance, Question question, int noticeDays, boolean reservations, LocalDate reviewOn, Instant now) {
        jdbc.sql("update basis set replaced_at = :now where alliance = :alliance and replaced_at is null")
                .param("now", Sql.at(now)).param("alliance", alliance.value()).update();
        var id = Ids.next(clock);
        jdbc.sql("""
                insert into basis (id, alliance, version, question, notice_days, reservations, adopted_at, review_on)
                values (:id, :alliance, (select coalesce(max(version), 0) + 1 from basis where alliance = :alliance), :question,
                    :notice, :reservations, :now, :review)""").param("id", id).param("alliance", alliance.value())
                .param("question", question.id().value()).param("notice", noticeDays).param("reservations", reservations)
                .param("now", Sql.at(now)).param("review", reviewOn).update();
        return id;
    }

    void clause(UUID basis, int number, String label, String words, boolean carried) {
        jdbc.sql("""
                insert into basis_clause (basis, number, label, words, carried) values (:basis, :number, :label, :words, :carried)
                on conflict (basis, number) do update set carried = excluded.carried""").param("basis", basis)
                .param("number", number).param("label", label).param("words", words).param("carried", carried).update();
    }

    /// What an organisation accepted that never joined, or accepts anew, is not kept.
    void forget(AgreedBasis basis, OrganisationId organisation) {
        jdbc.sql("""
                delete from basis_binding d where d.basis = :basis and d.organisation = :organisation
                and not exists (select from affiliation x where x.alliance = :alliance and x.organisation = d.organisation
                    and coalesce(x.left_at, x.leaves_at, 'infinity') > d.since)""").param("basis", basis.id())
                .param("organisation", organisation.value()).param("alliance", basis.alliance().value()).update();
    }

    /// An organisation that joins accepts a clause, or declares a reservation.
    void accept(UUID basis, int number, OrganisationId organisation, Stands stands, Instant now, String said) {
        jdbc.sql("""
                insert into basis_binding (basis, number, organisation, stands, since, said)
                values (:basis, :number, :organisation, :stands, :now, :said)""").param("basis", basis).param("number", number)
                .param("organisation", organisation.value()).param("stands", stands.code()).param("now", Sql.at(now))
                .param("said", said).update();
    }

    /// How a clause stands to an organisation. What it was bound to before does not begin anew; a certificate that comes later
    /// binds from then on.
    void bind(UUID basis, int number, OrganisationId organisation, Stands stands, Instant now) {
        jdbc.sql("""
                delete from basis_binding where basis = :basis and number = :number and organisation = :organisation
                and stands <> :stands""").param("basis", basis).param("number", number)
                .param("organisation", organisation.value()).param("stands", stands.code()).update();
        jdbc.sql("""
                insert into basis_binding (basis, number, organisation, stands, since)
                select :basis, :number, :organisation, :stands, :now where not exists (select from basis_binding
                    where basis = :basis and number = :number and organisation = :organisation)""").param("basis", basis)
                .param("number", number).param("organisation", organisation.value()).param("stands", stands.code())
                .param("now", Sql.at(now)).update();
    }
}
