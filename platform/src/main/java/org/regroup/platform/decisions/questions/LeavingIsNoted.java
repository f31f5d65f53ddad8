package org.regroup.platform.decisions.questions;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.alliances.AffiliateLeaves;
import org.regroup.platform.shared.Sql;

/// Whoever leaves an alliance while it votes stays a party to the vote; that it leaves stands in the log of every question
/// that is not decided yet.
@Component
class LeavingIsNoted {

    private final JdbcClient jdbc;
    private final QuestionActs acts;
    private final Clock clock;

    LeavingIsNoted(JdbcClient jdbc, QuestionActs acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    @EventListener
    void on(AffiliateLeaves leaves) {
        var now = Sql.now(clock);
        jdbc.sql("""
                select q.id from question q join question_party y on y.question = q.id and y.organisation = :organisation
                where q.alliance = :alliance and q.decided_at is null and q.called_off_at is null order by q.id""")
                .param("organisation", leaves.organisation().value()).param("alliance", leaves.alliance().value())
                .query((row, _) -> new QuestionId(Sql.uuid(row, "id"))).list()
                .forEach(question -> acts.log(question, QuestionAct
                        .by(leaves.person(), leaves.organisation(), QuestionAct.Kind.REFUSED, now).because("leaving")));
    }
}
