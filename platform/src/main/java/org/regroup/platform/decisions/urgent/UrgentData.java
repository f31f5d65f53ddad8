package org.regroup.platform.decisions.urgent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What urgent statements keep of a person: what was signed or said for an organisation, and what was tried. What was signed for
/// others keeps the name under which it was signed; the log names nobody who has erased themselves.
@Component
class UrgentData implements PersonalData {

    private final JdbcClient jdbc;

    UrgentData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "urgent";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "voices", jdbc.sql("""
                select u.title statement, o.name organisation, v.kind, v.role, v.since, v.basis, v.detail, v.said, v.said_at,
                    v.ended_at, v.ended_how, v.ended_why from urgent_voice v join urgent u on u.id = v.urgent
                join organisation o on o.id = v.organisation where v.person = :person order by v.number""")
                .param("person", person.value()).query((row, _) -> Sql.plain(row)).list());
        put(data, "acts", jdbc.sql("""
                select u.title statement, a.kind, a.detail, a.done_at from urgent_act a join urgent u on u.id = a.urgent
                where a.person = :person order by a.number""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list());
        return data;
    }

    private static void put(Map<String, Object> data, String name, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            data.put(name, rows);
        }
    }

    @Override
    public void erase(PersonId person) {
        // what was signed for others stays as it was signed; the log reads names from the person, who then has none
    }
}
