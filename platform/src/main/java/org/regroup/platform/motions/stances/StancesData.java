package org.regroup.platform.motions.stances;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What a person has said beside motions. It stays, without a name: dissent that others signed travels with the decision.
@Component
@Transactional
class StancesData implements PersonalData {

    private final JdbcClient jdbc;

    StancesData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "stances";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var rows = jdbc.sql("""
                select 'minority report' as kind, m.title motion, r.reasons as text, r.made_at as at from minority_report r
                join motion m on m.id = r.motion where r.person = :person
                union all
                select 'signature', m.title, r.reasons, s.signed_at from minority_signature s
                join minority_report r on r.id = s.report join motion m on m.id = r.motion where s.person = :person
                union all
                select 'position', m.title, t.reasons, t.published_at from motion_position t join motion m on m.id = t.motion
                where t.person = :person
                union all
                select 'word', m.title, c.meaning, c.chosen_at from motion_word c join motion m on m.id = c.motion
                where c.person = :person order by at, kind""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list();
        var data = new LinkedHashMap<String, Object>();
        if (!rows.isEmpty()) {
            data.put("besideMotions", List.copyOf(rows));
        }
        return data;
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from minority_signature where person = :person").param("person", person.value()).update();
    }
}
