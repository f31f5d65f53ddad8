package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.shared.Sql;

/// Who stands up for a surer way of taking a vote.
@Repository
class DemandRepository {

    private final JdbcClient jdbc;

    DemandRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Numbers by way.
    Map<Rung, List<String>> of(VoteId vote) {
        var found = new EnumMap<Rung, List<String>>(Rung.class);
        jdbc.sql("select rung, who from hall_demand where vote = :vote order by rung, length(who), who")
                .param("vote", vote.value()).query(row -> {
                    found.computeIfAbsent(VoteRepository.rung(Sql.text(row, "rung")), _ -> new ArrayList<>())
                            .add(Sql.text(row, "who"));
                });
        return found;
    }

    void stand(VoteId vote, Rung rung, List<String> who) {
        who.forEach(
                one -> jdbc.sql("insert into hall_demand (vote, rung, who) values (:vote, :rung, :who) on conflict do nothing")
                        .param("vote", vote.value()).param("rung", HallVote.code(rung)).param("who", one).update());
    }

    void sit(VoteId vote, Rung rung, String who) {
        jdbc.sql("delete from hall_demand where vote = :vote and rung = :rung and who = :who").param("vote", vote.value())
                .param("rung", HallVote.code(rung)).param("who", who).update();
    }
}
