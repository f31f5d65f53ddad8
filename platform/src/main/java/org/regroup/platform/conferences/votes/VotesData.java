package org.regroup.platform.conferences.votes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What votes of conferences keep of a person: how she voted where votes are not secret, where she took a paper
/// or stood up for a surer way, and what she counted.
///
/// Ballots lie under numbers, which name nobody once the line of the attendee is erased. A teller's sheet that stands keeps its
/// figures and loses the name; one that does not is deleted, so that another can count.
@Component
@Transactional
class VotesData implements PersonalData {

    private final JdbcClient jdbc;

    VotesData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "hall_votes";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var all = new LinkedHashMap<String, Object>();
        put(all, "ballots", person, """
                select c.title conference, v.number, v.subject, b.rung, b.answer from conference_attendee a
                join conference c on c.id = a.conference join hall_vote v on v.conference = a.conference
                join hall_ballot b on b.vote = v.id and b.rung <> 'secret' and b.voice = a.number::text
                where a.person = :person order by c.id, v.number""");
        put(all, "papers", person, """
                select distinct c.title conference, v.number, v.subject, h.rung, lower(p.key) answer from conference_attendee a
                join conference c on c.id = a.conference join hall_vote v on v.conference = a.conference
                join hall_count h on h.vote = v.id and h.settled
                cross join lateral jsonb_each(h.sheet::jsonb -> 'papers') p
                where a.person = :person and p.value @> to_jsonb(a.number) order by conference, v.number""");
        put(all, "secret_papers_taken", person, """
                select distinct c.title conference, v.number, v.subject from conference_attendee a
                join conference c on c.id = a.conference join hall_vote v on v.conference = a.conference
                join hall_count h on h.vote = v.id and h.settled
                where a.person = :person and h.sheet::jsonb -> 'took' @> to_jsonb(a.number) order by conference, v.number""");
        put(all, "demands", person, """
                select c.title conference, v.number, v.subject, d.rung from conference_attendee a
                join conference c on c.id = a.conference join hall_vote v on v.conference = a.conference
                join hall_demand d on d.vote = v.id and d.who = a.number::text
                where a.person = :person order by c.id, v.number, d.rung""");
        put(all, "counts", person, """
                select c.title conference, v.number, v.subject, h.sheet, h.entered_at from hall_count h
                join hall_vote v on v.id = h.vote join conference c on c.id = v.conference
                where h.teller = :person order by h.entered_at""");
        return all;
    }

    private void put(Map<String, Object> all, String key, PersonId person, String sql) {
        var rows = jdbc.sql(sql).param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
        if (!rows.isEmpty()) {
            all.put(key, rows);
        }
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from hall_count where teller = :person and not settled and dropped_at is null")
                .param("person", person.value()).update();
        jdbc.sql("update hall_count set teller = null, name = '' where teller = :person").param("person", person.value())
                .update();
    }
}
