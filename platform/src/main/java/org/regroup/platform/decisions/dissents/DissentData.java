package org.regroup.platform.decisions.dissents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// Dissent that a person attached or signed. It stays with the decision, and with it how many signed; the name goes, as it does
/// everywhere.
@Component
class DissentData implements PersonalData {

    private final JdbcClient jdbc;

    DissentData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "dissents";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var rows = jdbc.sql("""
                select q.title question, d.kind, d.item, d.title, d.words as text, d.made_at as at, true as author
                from question_dissent d join question q on q.id = d.question where d.person = :person
                union all
                select q.title, d.kind, d.item, d.title, d.words, s.signed_at, false from question_dissent_signature s
                join question_dissent d on d.id = s.dissent join question q on q.id = d.question
                where s.person = :person and d.person <> :person order by at, title""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list();
        var data = new LinkedHashMap<String, Object>();
        if (!rows.isEmpty()) {
            data.put("dissent", List.copyOf(rows));
        }
        return data;
    }

    @Override
    public void erase(PersonId person) {
        // what others signed with her must not change behind their backs: her name is no longer found from here
    }
}
