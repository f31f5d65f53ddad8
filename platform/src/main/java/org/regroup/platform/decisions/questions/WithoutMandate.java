package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// What somebody tried in a question for an organisation without holding its mandate, noted for the other organisations to
/// see: by name where a mandate has ended, since mandates are public; without a name otherwise. The same is noted once an hour.
@Component
class WithoutMandate {

    private static final Duration APART = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final QuestionActs acts;
    private final Clock clock;

    WithoutMandate(JdbcClient jdbc, QuestionActs acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    private record Attempt(OrganisationId organisation, boolean ended) {}

    /// @param under for which organisation it was tried, as far as it was said
    @Transactional
    void tried(QuestionId question, PersonId person, @Nullable UUID under) {
        var now = Sql.now(clock);
        // whoever belongs to none of the organisations acts for none of them, whatever they send
        jdbc.sql(
                """
                        with deciding as (
                            select organisation from question_party where question = :question
                            union select t.organisation from question q join affiliation t on t.alliance = q.alliance and t.left_at is null
                                where q.id = :question and q.fixed_at is null
                            union select organisation from question where id = :question and organisation is not null)
                        select d.organisation, exists (select from mandate x where x.organisation = d.organisation and x.person = :person
                            and (x.ended_at is not null or x.ends_at <= :now)) ended from deciding d
                        where exists (select from membership m where m.organisation = d.organisation and m.person = :person)
                        order by (d.organisation is not distinct from :under) desc, ended desc, d.organisation limit 1""")
                .param("question", question.value()).param("person", person.value())
                .param("under", under, java.sql.Types.OTHER).param("now", Sql.at(now))
                .query((row, _) -> new Attempt(new OrganisationId(Sql.uuid(row, "organisation")), row.getBoolean("ended")))
                .optional()
                .ifPresent(attempt -> {
                    var why = attempt.ended() ? "speakerEnded" : "noMandate";
                    var noted = acts.of(question).stream().anyMatch(act -> act.kind() == QuestionAct.Kind.REFUSED
                            && act.detail().equals(why) && attempt.organisation().equals(act.organisation())
                            && act.at().isAfter(now.minus(APART)));
                    if (!noted) {
                        acts.log(question, new QuestionAct(QuestionAct.Kind.REFUSED, attempt.ended() ? person : null,
                                attempt.organisation(), why, now));
                    }
                });
    }
}
