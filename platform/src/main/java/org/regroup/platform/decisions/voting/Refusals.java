package org.regroup.platform.decisions.voting;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Votes that were not taken, as the other organisations see them in the log of a question: that it was tried, in which
/// organisation and why it was refused, but not by whom. The same reason in the same organisation is noted once an hour.
@Component
class Refusals {

    private final JdbcClient jdbc;
    private final QuestionActs acts;

    Refusals(JdbcClient jdbc, QuestionActs acts) {
        this.jdbc = jdbc;
        this.acts = acts;
    }

    void log(QuestionId question, OrganisationId organisation, String why, Instant now) {
        acts.refused(question, organisation, why, now);
    }

    /// Whoever belongs to one of the organisations but is not on its frozen roll.
    Outcome<String> late(PersonId person, QuestionId question, Instant now) {
        var late = jdbc.sql("""
                select m.organisation, y.name, m.joined_at > q.fixed_at joined_later, q.fixed_at from question q
                join question_party y on y.question = q.id
                join membership m on m.organisation = y.organisation and m.person = :person and m.left_at is null
                where q.id = :question order by m.joined_at desc, m.organisation limit 1""").param("person", person.value())
                .param("question", question.value()).query((row, _) -> {
                    boolean later = row.getBoolean("joined_later");
                    log(question, new OrganisationId(Sql.uuid(row, "organisation")),
                            later ? "joinedLater" : "notOnRoll", now);
                    return Outcome.<String>refused("", later ? "voting.ground.joinedLater" : "voting.ground.notOnRoll",
                            Sql.text(row, "name"), Sql.instant(row, "fixed_at"));
                }).optional();
        return late.orElseThrow(() -> new NotFound("vote"));
    }
}
