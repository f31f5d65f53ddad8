package org.regroup.platform.motions.amending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What amending keeps of a person.
///
/// Erasing takes what is only this person's: drafts, and what is followed. What was tabled and decided stays on record, as
/// others have answered it, without a name.
@Component
@Transactional
class AmendingData implements PersonalData {

    private final JdbcClient jdbc;

    AmendingData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "amendments";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "moved", person, """
                select m.title motion, 'A' || a.number tag, a.title, a.reason, a.capacity, a.moved_at from amendment a
                join motion m on m.id = a.motion where a.person = :person order by a.id""");
        put(data, "seconded", person,
                """
                        select m.title motion, 'A' || a.number tag, s.capacity, s.said_at from amendment_seconder s
                        join amendment a on a.id = s.amendment join motion m on m.id = a.motion where s.person = :person order by a.id""");
        put(data, "decisions", person, """
                select m.title motion, 'A' || a.number tag, d.kind, d.reason, d.proposed_at, d.effective_at
                from amendment_decision d join amendment a on a.id = d.amendment join motion m on m.id = a.motion
                where :person in (d.proposed_by, d.confirmed_by) order by d.id""");
        put(data, "wordings", person, """
                select m.title motion, 'A' || a.number tag, r.number wording, r.cause, r.consent, r.made_at
                from amendment_revision r join amendment a on a.id = r.amendment join motion m on m.id = a.motion
                where r.made_by = :person order by r.made_at, a.id""");
        put(data, "minutes", person, """
                select m.title motion, 'A' || a.number tag, c.body, c.held_on, c.entered_at from amendment_certificate c
                join amendment a on a.id = c.amendment join motion m on m.id = a.motion where c.entered_by = :person
                order by c.entered_at""");
        put(data, "drafts", person, """
                select m.title motion, d.title, d.written, d.reason, d.changed_at from amendment_draft d
                join motion m on m.id = d.motion where d.person = :person order by d.id""");
        put(data, "followed", person, """
                select m.title motion, f.since from amendment_follower f join motion m on m.id = f.motion
                where f.person = :person order by f.since""");
        return data;
    }

    private void put(Map<String, Object> data, String key, PersonId person, String sql) {
        List<Map<String, Object>> rows = jdbc.sql(sql).param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
        if (!rows.isEmpty()) {
            data.put(key, rows);
        }
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from amendment_draft where person = :person").param("person", person.value()).update();
        jdbc.sql("delete from amendment_follower where person = :person").param("person", person.value()).update();
    }
}
