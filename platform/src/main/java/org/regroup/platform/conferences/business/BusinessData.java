package org.regroup.platform.conferences.business;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What the business of conferences keeps of a person: which items she put on an agenda. They stay, without her name.
@Component
@Transactional
class BusinessData implements PersonalData {

    private final JdbcClient jdbc;

    BusinessData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "business";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var items = rows(person, """
                select c.title conference, i.number, i.title, i.added_at from business_item i
                join conference c on c.id = i.conference where i.added_by = :person order by i.added_at, i.number""");
        return items.isEmpty() ? Map.of() : Map.of("items", items);
    }

    private List<Map<String, Object>> rows(PersonId person, String sql) {
        return jdbc.sql(sql).param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update business_item set added_by = null where added_by = :person").param("person", person.value()).update();
    }
}
