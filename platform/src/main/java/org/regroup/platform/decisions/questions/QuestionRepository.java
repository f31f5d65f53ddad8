package org.regroup.platform.decisions.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.questions.Question.Spoken;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.CardWeight;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCardId;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.exchange.TextJson;

/// Questions as they are stored.
@Repository
class QuestionRepository {

    private static final String SELECT = """
            select q.*, coalesce(o.name, a.name) holder_name
            from question q left join organisation o on o.id = q.organisation left join alliance a on a.id = q.alliance
            """;

    private static final String VISIBLE = """
             (q.alliance is not null or exists (select from membership m where m.organisation = q.organisation
            and m.person = :person and m.left_at is null))
            """;

    private final JdbcClient jdbc;

    QuestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// With its parties: two queries.
    Optional<Question> find(QuestionId id) {
        return whole(jdbc.sql(SELECT + "where q.id = :id").param("id", id.value()).query(QuestionRepository::map).list())
                .stream().findFirst();
    }

    /// The same, held until the transaction is over.
    Optional<Question> held(QuestionId id) {
        jdbc.sql("select id from question where id = :id for no key update").param("id", id.value()).query(UUID.class).optional();
        return find(id);
    }

    /// Those not yet decided, of alliances and of the organisations to which somebody belongs; the latest first, in two queries.
    List<Question> going(@Nullable PersonId person, Instant now, int most) {
        return whole(jdbc.sql(SELECT + "where" + VISIBLE + """
                and q.decided_at is null and q.called_off_at is null and (q.fixed_at is not null or q.lapses_at > :now)
                order by q.id desc limit :most""").param("person", person == null ? null : person.value(), Types.OTHER)
                .param("now", Sql.at(now)).param("most", most).query(QuestionRepository::map).list());
    }

    /// Those decided before another, or the latest; in two queries.
    List<Question> decided(@Nullable PersonId person, @Nullable QuestionId before, int most) {
        return whole(jdbc.sql(SELECT + "where" + VISIBLE + """
                and q.decided_at is not null and (cast(:before as uuid) is null
                    or (q.decided_at, q.id) < (select b.decided_at, b.id from question b where b.id = :before))
                order by q.decided_at desc, q.id desc limit :most""")
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("before", before == null ? null : before.value(), Types.OTHER).param("most", most)
                .query(QuestionRepository::map).list());
    }

    /// Those an alliance has put, the latest first.
    List<Question> of(AllianceId alliance) {
        return whole(jdbc.sql(SELECT + "where q.alliance = :id order by q.number desc").param("id", alliance.value())
                .query(QuestionRepository::map).list());
    }

    /// Those an organisation has put to itself, the latest first.
    List<Question> of(OrganisationId organisation) {
        return whole(jdbc.sql(SELECT + "where q.organisation = :id order by q.number desc").param("id", organisation.value())
                .query(QuestionRepository::map).list());
    }

    /// Those whose words come from a motion, the latest first.
    List<Question> of(MotionId motion) {
        return whole(jdbc.sql(SELECT + "where q.motion = :id order by q.id desc").param("id", motion.value())
                .query(QuestionRepository::map).list());
    }

    /// Holds the numbering of a holder's questions until the transaction is over.
    int nextNumber(Holder holder) {
        var table = holder instanceof Holder.OfAlliance ? "alliance" : "organisation";
        var id = id(holder);
        jdbc.sql("select id from " + table + " where id = :id for no key update").param("id", id).query(UUID.class).single();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from question where " + table + " = :id").param("id", id)
                .query(Integer.class).single();
    }

    private static UUID id(Holder holder) {
        return switch (holder) {
            case Holder.OfAlliance(var alliance, _) -> alliance.value();
            case Holder.OfOrganisation(var organisation, _) -> organisation.value();
        };
    }

    void insert(Question question) {
        var terms = question.terms();
        var motion = terms.motion();
        var rule = terms.rule();
        jdbc.sql(
                """
                        insert into question (id, alliance, organisation, number, kind, subject, payload, title, notice, case_for,
                            case_against, text, text_version, motion, by_clause, clauses, rule, zone, opens_at, closes_at, certificates_until,
                            review_on, proposed_by, proposed_org, proposed_at, lapses_at)
                        values (:id, :alliance, :organisation, :number, :kind, :subject, :payload, :title, :notice, :for, :against, :text,
                            :version, :motion, :byClause, :clauses, :rule, :zone, :opens, :closes, :certificates, :review, :by, :org, :at, :lapses)
                        """)
                .param("id", question.id().value())
                .param("alliance", question.holder() instanceof Holder.OfAlliance h ? h.alliance().value() : null, Types.OTHER)
                .param("organisation", question.holder() instanceof Holder.OfOrganisation h ? h.organisation().value() : null,
                        Types.OTHER)
                .param("number", question.number()).param("kind", terms.kind().code()).param("subject", terms.subject())
                .param("payload", terms.payload()).param("title", terms.title()).param("notice", terms.notice())
                .param("for", terms.caseFor()).param("against", terms.caseAgainst()).param("text", TextJson.write(terms.text()))
                .param("version", terms.text().version().hex())
                .param("motion", motion == null ? null : motion.value(), Types.OTHER).param("byClause", terms.byClause())
                .param("clauses", question.clauses().size())
                .param("rule", rule == null ? null : Rules.text(rule), Types.VARCHAR).param("zone", terms.zone().getId())
                .param("opens", Sql.at(terms.opensAt())).param("closes", Sql.at(terms.closesAt()))
                .param("certificates", Sql.at(terms.certificatesUntil())).param("review", terms.reviewOn(), Types.DATE)
                .param("by", question.proposed().person().value()).param("org", question.proposed().organisation().value())
                .param("at", Sql.at(question.proposedAt())).param("lapses", Sql.at(question.lapsesAt())).update();
    }

    void fix(QuestionId id, @Nullable Spoken confirmed, Instant now) {
        jdbc.sql("update question set confirmed_by = :by, confirmed_org = :org, fixed_at = :now where id = :id")
                .param("by", confirmed == null ? null : confirmed.person().value(), Types.OTHER)
                .param("org", confirmed == null ? null : confirmed.organisation().value(), Types.OTHER)
                .param("now", Sql.at(now)).param("id", id.value()).update();
    }

    void callOff(QuestionId id, Instant now) {
        jdbc.sql("update question set called_off_at = :now where id = :id").param("now", Sql.at(now)).param("id", id.value())
                .update();
    }

    void decided(QuestionId id, boolean carried, Instant now) {
        jdbc.sql("update question set decided_at = :now, outcome = :outcome where id = :id").param("now", Sql.at(now))
                .param("outcome", carried ? "carried" : "not_carried").param("id", id.value()).update();
    }

    private List<Question> whole(List<Question> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        var ids = heads.stream().map(head -> head.id().value()).toArray(UUID[]::new);
        var parties = parties(ids);
        return heads.stream().map(head -> new Question(head.id(), head.holder(), head.number(), head.terms(), head.clauses(),
                head.proposed(), head.proposedAt(), head.lapsesAt(),
                head.confirmed(), head.fixedAt(), parties.getOrDefault(head.id(), List.of()), head.calledOffAt(),
                head.decidedAt(), head.carried())).toList();
    }

    private Map<QuestionId, List<Party>> parties(UUID[] questions) {
        Map<QuestionId, List<Party>> parties = new LinkedHashMap<>();
        jdbc.sql("""
                select p.*, q.kind, c.received, c.roll of_roll from question_party p join question q on q.id = p.question
                left join lateral (select received, roll from question_certificate c where c.question = p.question
                    and c.organisation = p.organisation and c.attested_by is not null order by number desc limit 1) c on true
                where p.question = any(:ids) order by p.question, p.mark, p.organisation""").param("ids", questions)
                .query(row -> {
                    parties.computeIfAbsent(new QuestionId(Sql.uuid(row, "question")), _ -> new ArrayList<>()).add(party(row));
                });
        return parties;
    }

    private static Party party(ResultSet row) throws SQLException {
        var procedure = new Procedure(QuestionKind.of(Sql.text(row, "kind")), Electorate.of(Sql.text(row, "electorate")),
                VoteMethod.of(Sql.text(row, "method")), Secrecy.of(Sql.text(row, "secrecy")), row.getInt("notice_days"),
                Rules.parseOwn(Sql.text(row, "rule")).rule(), Sql.text(row, "body"), row.getBoolean("bloc"),
                CardWeight.of(Sql.text(row, "cards_weigh")),
                Sql.text(row, "electorate").equals(Electorate.BODY.code()) ? row.getInt("roll") : 0);
        return new Party(new OrganisationId(Sql.uuid(row, "organisation")),
                new Mark(row.getInt("mark"), Sql.text(row, "monogram"), Sql.text(row, "name")),
                new RuleCardId(Sql.uuid(row, "card")), row.getInt("card_version"), procedure, Sql.instant(row, "opens_at"),
                row.getInt("members"), row.getInt("roll"), row.getInt("votes"), row.getInt("people"), row.getInt("delegates"),
                joined(Sql.text(row, "histogram")), tookPart(row));
    }

    private static Party.@Nullable TookPart tookPart(ResultSet row) throws SQLException {
        var received = row.getString("received");
        return received == null
                ? null
                : new Party.TookPart(Rational.parse(received), Rational.parse(Sql.text(row, "of_roll")));
    }

    /// Months and numbers as one line, such as "2026-03:12 2026-04:3".
    static List<Map.Entry<String, Integer>> joined(String stored) {
        var months = new ArrayList<Map.Entry<String, Integer>>();
        for (var part : stored.isEmpty() ? List.<String>of() : List.of(stored.split(" "))) {
            int colon = part.lastIndexOf(':');
            months.add(Map.entry(part.substring(0, colon), Integer.valueOf(part.substring(colon + 1))));
        }
        return months;
    }

    void insert(QuestionId question, Collection<Party> parties) {
        parties.forEach(party -> {
            var procedure = party.procedure();
            jdbc.sql(
                    """
                            insert into question_party (question, organisation, name, monogram, mark, card, card_version, electorate, method,
                                secrecy, notice_days, rule, body, bloc, opens_at, members, roll, delegates, histogram,
                                cards_weigh, votes, people)
                            values (:question, :organisation, :name, :monogram, :mark, :card, :version, :electorate, :method, :secrecy, :notice,
                                :rule, :body, :bloc, :opens, :members, :roll, :delegates, :histogram,
                                :weigh, :votes, :people)""")
                    .param("question", question.value()).param("organisation", party.organisation().value())
                    .param("name", party.mark().name()).param("monogram", party.mark().monogram())
                    .param("mark", party.mark().number()).param("card", party.card().value())
                    .param("version", party.cardVersion()).param("electorate", procedure.electorate().code())
                    .param("method", procedure.method().code()).param("secrecy", procedure.secrecy().code())
                    .param("notice", procedure.noticeDays()).param("rule", procedure.ruleText()).param("body", procedure.body())
                    .param("bloc", procedure.bloc()).param("opens", Sql.at(party.opensAt())).param("members", party.members())
                    .param("roll", party.roll()).param("weigh", procedure.weight().code()).param("votes", party.votes())
                    .param("people", party.people()).param("delegates", party.delegates())
                    .param("histogram", String.join(" ", party.joined().stream().map(m -> m.getKey() + ":" + m.getValue())
                            .toList()))
                    .update();
        });
    }

    private static Question map(ResultSet row, int number) throws SQLException {
        var name = Sql.text(row, "holder_name");
        var own = row.getObject("organisation", UUID.class);
        Holder holder = own == null
                ? new Holder.OfAlliance(new AllianceId(Sql.uuid(row, "alliance")), name)
                : new Holder.OfOrganisation(new OrganisationId(own), name);
        var confirmed = row.getObject("confirmed_by", UUID.class);
        var outcome = row.getString("outcome");
        var terms = terms(row);
        return new Question(new QuestionId(Sql.uuid(row, "id")), holder, row.getInt("number"), terms,
                terms.byClause() ? Clause.of(terms.text()) : List.of(),
                new Spoken(new PersonId(Sql.uuid(row, "proposed_by")), new OrganisationId(Sql.uuid(row, "proposed_org"))),
                Sql.instant(row, "proposed_at"), Sql.instant(row, "lapses_at"),
                confirmed == null
                        ? null
                        : new Spoken(new PersonId(confirmed), new OrganisationId(Sql.uuid(row, "confirmed_org"))),
                Sql.instantOrNull(row, "fixed_at"), List.of(), Sql.instantOrNull(row, "called_off_at"),
                Sql.instantOrNull(row, "decided_at"), outcome == null ? null : outcome.equals("carried"));
    }

    private static QuestionTerms terms(ResultSet row) throws SQLException {
        var motion = row.getObject("motion", UUID.class);
        var rule = row.getString("rule");
        return new QuestionTerms(QuestionKind.of(Sql.text(row, "kind")), Sql.text(row, "subject"), Sql.text(row, "payload"),
                Sql.text(row, "title"), Sql.text(row, "notice"), Sql.text(row, "case_for"), Sql.text(row, "case_against"),
                TextJson.read(Sql.text(row, "text")), motion == null ? null : new MotionId(motion), row.getBoolean("by_clause"),
                rule == null ? null : Rules.parse(rule).rule(), ZoneId.of(Sql.text(row, "zone")), Sql.instant(row, "opens_at"),
                Sql.instant(row, "closes_at"), Sql.instant(row, "certificates_until"),
                row.getObject("review_on", LocalDate.class));
    }
}
