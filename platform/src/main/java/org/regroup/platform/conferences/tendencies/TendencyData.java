package org.regroup.platform.conferences.tendencies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// With which tendencies somebody stands. Erasing takes a person out of all of them; words with which others stand stay,
/// without who wrote them.
@Component
@Transactional
class TendencyData implements PersonalData {

    private final JdbcClient jdbc;

    TendencyData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "tendencies";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "stands", """
                select c.title conference, t.name, m.joined_at from conference_tendency_member m
                join conference_tendency t on t.id = m.tendency join conference c on c.id = t.conference
                where m.person = :person order by m.joined_at, t.id""", person);
        put(data, "founded", """
                select c.title conference, t.name, t.words, t.founded_at from conference_tendency t
                join conference c on c.id = t.conference where t.founded_by = :person order by t.founded_at, t.id""", person);
        return data;
    }

    private void put(Map<String, Object> data, String key, String sql, PersonId person) {
        List<Map<String, Object>> rows = jdbc.sql(sql).param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
        if (!rows.isEmpty()) {
            data.put(key, rows);
        }
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from conference_tendency_member where person = :person").param("person", person.value()).update();
        jdbc.sql("""
                delete from conference_tendency t where t.registered_at is null
                and not exists (select from conference_tendency_member m where m.tendency = t.id)""").update();
        jdbc.sql("update conference_tendency set founded_by = null where founded_by = :person").param("person", person.value())
                .update();
    }
}
