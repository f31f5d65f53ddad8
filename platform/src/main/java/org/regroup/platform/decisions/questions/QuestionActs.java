package org.regroup.platform.decisions.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// The log of a question.
@Repository
public class QuestionActs {

    private static final Duration APART = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void log(QuestionId question, QuestionAct act) {
        var person = act.person();
        var organisation = act.organisation();
        jdbc.sql("""
                insert into question_act (id, question, kind, person, organisation, detail, done_at)
                values (:id, :question, :kind, :person, :organisation, :detail, :at)""").param("id", Ids.next(clock))
                .param("question", question.value()).param("kind", act.kind().code())
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .param("organisation", organisation == null ? null : organisation.value(), java.sql.Types.OTHER)
                .param("detail", act.detail()).param("at", Sql.at(act.at())).update();
    }

    /// Notes that something was tried in an organisation and refused, and why, but not by whom; the same once an hour.
    public void refused(QuestionId question, OrganisationId organisation, String why, Instant now) {
        boolean noted = jdbc.sql("""
                select exists (select from question_act where question = :question and kind = :kind and detail = :why
                    and organisation = :organisation and done_at > :since)""").param("question", question.value())
                .param("kind", QuestionAct.Kind.REFUSED.code()).param("why", why).param("organisation", organisation.value())
                .param("since", Sql.at(now.minus(APART))).query(Boolean.class).single();
        if (!noted) {
            log(question, new QuestionAct(QuestionAct.Kind.REFUSED, null, organisation, why, now));
        }
    }

    /// What has been done, in order.
    public List<QuestionAct> of(QuestionId question) {
        return jdbc.sql("select * from question_act where question = :question order by number")
                .param("question", question.value()).query(QuestionActs::map).list();
    }

    /// What has been done, and by whom.
    ///
    /// @param names of those who have an account
    /// @param left  those who have erased theirs
    record Log(List<QuestionAct> acts, Map<PersonId, String> names, Set<PersonId> left) {}

    /// The same in one query, since a page may not ask many.
    Log log(QuestionId question) {
        var log = new Log(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        jdbc.sql("""
                select a.*, p.name, p.email is null erased from question_act a left join person p on p.id = a.person
                where a.question = :question order by a.number""").param("question", question.value())
                .query(row -> {
                    var act = map(row, 0);
                    log.acts().add(act);
                    if (act.person() instanceof PersonId person) {
                        if (row.getBoolean("erased")) {
                            log.left().add(person);
                        } else {
                            log.names().put(person, Sql.text(row, "name"));
                        }
                    }
                });
        return log;
    }

    private static QuestionAct map(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        return new QuestionAct(QuestionAct.Kind.of(Sql.text(row, "kind")), person == null ? null : new PersonId(person),
                organisation == null ? null : new OrganisationId(organisation), Sql.text(row, "detail"),
                Sql.instant(row, "done_at"));
    }
}
