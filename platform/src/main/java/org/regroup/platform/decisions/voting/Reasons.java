package org.regroup.platform.decisions.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.delegations.Delegate;
import org.regroup.platform.decisions.delegations.Report;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionReader;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Reasons that voters give, if they like: apart from their ballots, for everybody or for their own organisation.
@Service
@Transactional
public class Reasons {

    static final int LONGEST = 2_000;
    /// How many of one organisation a page shows.
    static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final QuestionAccess access;
    private final Clock clock;

    Reasons(JdbcClient jdbc, QuestionAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /// Gives a reason in place of the one before, or takes it back where nothing is said.
    ///
    /// @param elector the line of the roll for which this person votes
    /// @param open    for everybody, not only for the organisation
    /// @param says    what she wants to tell of her vote
    /// @throws NotFound where the vote is not hers to cast
    public Outcome<Boolean> give(PersonId person, QuestionId id, UUID elector, String text, boolean open, Optional<Answer> says) {
        var question = access.find(id);
        var seat = access.reader(question, person).seats().stream().filter(one -> one.elector().equals(elector)).findFirst()
                .orElseThrow(() -> new NotFound("vote"));
        var said = PlainText.lines(text);
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (said.length() > LONGEST) {
            grounds.add(Ground.at("said", "voting.ground.reason.long", LONGEST, said.length()));
        }
        if (!question.votes(question.party(seat.organisation()).orElseThrow(), now)) {
            grounds.add(Ground.of("voting.ground.reason.closed"));
        }
        return Outcome.unless(grounds, () -> {
            if (said.isEmpty()) {
                take(person, id, seat.organisation());
            } else {
                put(new Reason(seat.organisation(), person, "", said, open, says), id);
            }
            return !said.isEmpty();
        });
    }

    private void take(PersonId person, QuestionId question, OrganisationId organisation) {
        jdbc.sql("delete from question_reason where question = :question and organisation = :organisation and person = :person")
                .param("question", question.value()).param("organisation", organisation.value())
                .param("person", person.value()).update();
    }

    private void put(Reason reason, QuestionId question) {
        jdbc.sql("""
                insert into question_reason (question, organisation, person, said, open, says, said_at)
                values (:question, :organisation, :person, :said, :open, :says, :now)
                on conflict (question, organisation, person) do update set said = excluded.said, open = excluded.open,
                says = excluded.says, said_at = excluded.said_at""").param("question", question.value())
                .param("organisation", reason.organisation().value()).param("person", reason.person().value())
                .param("said", reason.said()).param("open", reason.open())
                .param("says", reason.says().map(Answer::code).orElse(null), Types.VARCHAR)
                .param("now", Sql.at(Sql.now(clock))).update();
    }

    /// What somebody has said for an organisation.
    @Transactional(readOnly = true)
    Optional<Reason> own(PersonId person, QuestionId question, OrganisationId organisation) {
        return jdbc.sql("""
                select r.*, '' "name" from question_reason r
                where question = :question and organisation = :organisation and person = :person""")
                .param("question", question.value()).param("organisation", organisation.value())
                .param("person", person.value()).query(Reasons::map).optional();
    }

    /// What the page of a question shows of those who voted.
    ///
    /// @param reasons at most [#SHOWN] of each organisation: drawn, so that neither the first nor the loudest stand in front, and
    ///                in the same order for everybody
    /// @param reports of delegates to the reader's organisations, and who owes one
    record Said(List<Reason> reasons, List<Delegate> reports) {}

    /// What a reader may see, in one query.
    @Transactional(readOnly = true)
    Said of(QuestionId question, QuestionReader reader) {
        var said = new Said(new ArrayList<>(), new ArrayList<>());
        jdbc.sql("""
                select 'reason' kind, drawn.person id, drawn.organisation, false of_unit, 0 people, drawn.name "name", drawn.says,
                    null source, null::timestamptz said_at, null said_by, null said_for, '' votes, drawn.said report,
                    null::timestamptz sent_at, drawn.place, drawn.open
                from (
                    select r.*, p.name, row_number() over (partition by r.organisation
                        order by sha256((r.question::text || r.person::text)::bytea)) place
                    from question_reason r join person p on p.id = r.person
                    where r.question = :question and (r.open or r.organisation = any(:own))) drawn
                where place <= :most
                union all select 'report', reports.*, false from (%s) reports
                order by organisation, kind, place""".formatted(Report.QUERY)).param("question", question.value())
                .param("own", ids(reader.member())).param("most", SHOWN).param("now", Sql.at(Sql.now(clock))).query(row -> {
                    if (Sql.text(row, "kind").equals("report")) {
                        said.reports().add(Report.read(row));
                    } else {
                        said.reasons().add(new Reason(new OrganisationId(Sql.uuid(row, "organisation")),
                                new PersonId(Sql.uuid(row, "id")), Sql.text(row, "name"), Sql.text(row, "report"),
                                row.getBoolean("open"), Optional.ofNullable(row.getString("says")).flatMap(Answer::of)));
                    }
                });
        return said;
    }

    private static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private static Reason map(ResultSet row, int number) throws SQLException {
        return new Reason(new OrganisationId(Sql.uuid(row, "organisation")), new PersonId(Sql.uuid(row, "person")),
                Sql.text(row, "name"), Sql.text(row, "said"), row.getBoolean("open"),
                Optional.ofNullable(row.getString("says")).flatMap(Answer::of));
    }

    /// All that somebody has said anywhere.
    List<Map<String, Object>> of(PersonId person) {
        return jdbc.sql("""
                select q.title question, y.name organisation, r.said, r.open, r.says, r.said_at from question_reason r
                join question q on q.id = r.question
                join question_party y on y.question = r.question and y.organisation = r.organisation
                where r.person = :person order by r.said_at""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list();
    }

    void erase(PersonId person) {
        jdbc.sql("delete from question_reason where person = :person").param("person", person.value()).update();
    }
}
