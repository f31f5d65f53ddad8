package org.regroup.platform.decisions.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionRoll.Voted;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Sql;

/// Lines of the roll as a vote needs them.
@Repository
class SeatRepository {

    private final JdbcClient jdbc;

    SeatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A line of the roll, held until the transaction is over: a second vote for it waits, one for any other does not.
    Optional<Seat> held(QuestionId question, UUID elector, PersonId person, Instant now) {
        return jdbc
                .sql("""
                        select l.id, coalesce(l.membership, l.unit) voter, l.question, l.organisation, y.name party, l.weight, l.people, l.voted, y.method, y.secrecy, y.opens_at,
                            q.closes_at, q.called_off_at is not null called_off,
                            q.clauses + 1 items, y.electorate = 'delegates' and y.cards_weigh = 'members' and not y.bloc splits,
                            exists (select from membership m where m.id = l.membership and m.person = :person)
                            or exists (select from mandate d where d.unit = l.unit and d.role = 'representative' and d.person = :person and d.ended_at is null
                                and d.starts_at <= :now and :now < d.ends_at) held,
                            (select max(coalesce(d.ended_at, d.ends_at)) from mandate d where d.unit = l.unit and d.role = 'representative' and d.person = :person
                                and (d.ended_at is not null or d.ends_at <= :now)) ended_at
                        from question_elector l join question q on q.id = l.question
                        join question_party y on y.question = l.question and y.organisation = l.organisation
                        where l.id = :elector and l.question = :question for no key update of l""")
                .param("person", person.value())
                .param("now", Sql.at(now)).param("elector", elector).param("question", question.value())
                .query(SeatRepository::seat).optional();
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        var voted = row.getString("voted");
        return new Seat(new QuestionId(Sql.uuid(row, "question")), Sql.uuid(row, "id"), Sql.uuid(row, "voter"),
                new OrganisationId(Sql.uuid(row, "organisation")), Sql.text(row, "party"), row.getInt("weight"),
                row.getInt("people"), voted == null ? null : Voted.valueOf(voted.toUpperCase(Locale.ROOT)),
                VoteMethod.of(Sql.text(row, "method")), Secrecy.of(Sql.text(row, "secrecy")), Sql.instant(row, "opens_at"),
                Sql.instant(row, "closes_at"), row.getBoolean("called_off"), row.getInt("items"), row.getBoolean("held"),
                Sql.instantOrNull(row, "ended_at"), row.getBoolean("splits"));
    }

    void voted(UUID elector) {
        jdbc.sql("update question_elector set voted = 'online' where id = :elector").param("elector", elector).update();
    }
}
