package org.regroup.platform.decisions.voting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.shared.Sql;

/// What votes on questions keep of a person: the lines of rolls, the ballots that are still found by them, reasons given, and
/// papers typed for others.
///
/// Erasing leaves every ballot that was cast in the count, and takes away what leads from the person to a secret one, and the reasons. A vote
/// that was never secret stands without the name once the membership has none.
@Component
@Transactional
class VotingData implements PersonalData {

    private final JdbcClient jdbc;
    private final BallotBox box;
    private final Reasons reasons;

    VotingData(JdbcClient jdbc, BallotBox box, Reasons reasons) {
        this.jdbc = jdbc;
        this.box = box;
        this.reasons = reasons;
    }

    private record Line(UUID elector, QuestionId question) {}

    @Override
    public String room() {
        return "votes";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        var rolls = jdbc.sql("""
                select q.title question, y.name organisation, l.voted from membership m
                join question_elector l on l.membership = m.id join question q on q.id = l.question
                join question_party y on y.question = l.question and y.organisation = l.organisation
                where m.person = :person order by q.id, y.name""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list();
        if (!rolls.isEmpty()) {
            data.put("rolls", rolls);
        }
        var ballots = box.of(electors(person, false)).stream()
                .map(one -> Map.of("code", one.code(), "answers", one.answers())).toList();
        if (!ballots.isEmpty()) {
            data.put("ballots", ballots);
        }
        var papers = jdbc.sql("""
                select coalesce(q.title, e.title) vote, b.number batch, t.lines, t.entered_at from paper_entry t
                join paper_batch b on b.id = t.batch left join question q on q.id = b.question
                left join election e on e.id = b.election where t.person = :person order by b.id""")
                .param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
        if (!papers.isEmpty()) {
            data.put("papersTyped", papers);
        }
        var said = reasons.of(person);
        if (!said.isEmpty()) {
            data.put("reasons", said);
        }
        return data;
    }

    /// The lines of the roll for which this person has voted on line.
    private Map<UUID, QuestionId> electors(PersonId person, boolean held) {
        var lines = jdbc.sql("""
                select l.id, l.question from membership m join question_elector l on l.membership = m.id
                where m.person = :person and l.voted = 'online' order by l.id""" + (held ? " for no key update of l" : ""))
                .param("person", person.value())
                .query((row, _) -> new Line(Sql.uuid(row, "id"), new QuestionId(Sql.uuid(row, "question")))).list();
        var electors = new LinkedHashMap<UUID, QuestionId>();
        lines.forEach(line -> electors.put(line.elector(), line.question()));
        return electors;
    }

    @Override
    public void erase(PersonId person) {
        box.unlink(electors(person, true));
        reasons.erase(person);
    }
}
