package org.regroup.platform.decisions;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// What elections keep of a person.
///
/// Erasing takes back what has not been counted yet: nominations are withdrawn and their words go. A ballot that was cast stays
/// and counts, but nothing links it to anybody any more. What an officer did stays on record without a name, and so do the
/// traits of a candidate on which a result depends.
@Component
@Transactional
class ElectionData implements PersonalData {

    private final JdbcClient jdbc;
    private final ElectionRepository elections;
    private final NominationRepository nominations;
    private final BallotRepository ballots;
    private final Voting voting;
    private final Clock clock;

    ElectionData(JdbcClient jdbc, ElectionRepository elections, NominationRepository nominations, BallotRepository ballots,
            Voting voting, Clock clock) {
        this.jdbc = jdbc;
        this.elections = elections;
        this.nominations = nominations;
        this.ballots = ballots;
        this.voting = voting;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "decisions";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "rolls", rows(person, """
                select e.title election, o.name organisation, l.voted from elector l join membership m on m.id = l.membership
                join election e on e.id = l.election join organisation o on o.id = l.organisation
                where m.person = :person order by e.id"""));
        put(data, "nominations", rows(person, """
                select e.title election, n.statement, n.gender, n.section, n.nominated_at, n.accepted_at, n.declined_at,
                n.withdrawn_at from nomination n join election e on e.id = n.election where n.person = :person order by n.id"""));
        put(data, "nominationsOfOthers", rows(person, """
                select e.title election, n.nominated_at, n.seconded_at from nomination n join election e on e.id = n.election
                where n.person <> :person and :person in (n.nominated_by, n.seconded_by) order by n.id"""));
        put(data, "acts", rows(person, """
                select e.title election, a.kind, a.detail, a.done_at from election_act a join election e on e.id = a.election
                where a.person = :person order by a.number"""));
        put(data, "ballots", ballots(person));
        return data;
    }

    /// Those that can still be found: after the count nobody can tell.
    private List<Map<String, Object>> ballots(PersonId person) {
        var voices = going(person).stream().map(election -> voting.voice(election, person)).toList();
        return voices.isEmpty()
                ? List.of()
                : ballots.of(voices).stream()
                        .map(ballot -> Map.<String, Object>of("code", ballot.code(), "marks", ballot.marks().numbers())).toList();
    }

    /// Elections not yet counted on whose roll this person is and has voted.
    private List<ElectionId> going(PersonId person) {
        return jdbc.sql("""
                select distinct e.id from election e join elector l on l.election = e.id join membership m on m.id = l.membership
                where m.person = :person and l.voted = 'online' and e.counted_at is null order by e.id""")
                .param("person", person.value()).query((row, _) -> new ElectionId(Sql.uuid(row, "id"))).list();
    }

    private List<Map<String, Object>> rows(PersonId person, String sql) {
        return jdbc.sql(sql).param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
    }

    private static void put(Map<String, Object> data, String key, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            data.put(key, rows);
        }
    }

    @Override
    public void erase(PersonId person) {
        var now = Sql.now(clock);
        going(person).forEach(election -> {
            elections.held(election);
            ballots.unlink(election, voting.voice(election, person));
        });
        jdbc.sql("""
                select n.id, n.election from nomination n join election e on e.id = n.election where n.person = :person
                and n.withdrawn_at is null and n.declined_at is null and e.counted_at is null""").param("person", person.value())
                .query((row, _) -> {
                    var election = new ElectionId(Sql.uuid(row, "election"));
                    nominations.withdraw(Sql.uuid(row, "id"), now);
                    elections.log(election, Ids.next(clock),
                            ElectionAct.by(person, ElectionAct.Kind.WITHDRAWN, now).concerning(person));
                    return election;
                }).list();
        jdbc.sql("update nomination set statement = '' where person = :person").param("person", person.value()).update();
        jdbc.sql("""
                update nomination n set gender = '' from election e where e.id = n.election and n.person = :person
                and e.counted_at is null""").param("person", person.value()).update();
    }
}
