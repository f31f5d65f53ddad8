package org.regroup.platform.decisions.delegations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What delegations keep of a person: instructions she wrote down for others, and reports she sent.
///
/// Erasing takes the words of her reports. An instruction is what others decided: it stays, without the name.
@Component
@Transactional
class DelegationData implements PersonalData {

    private final JdbcClient jdbc;

    DelegationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "delegations";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        var instructions = jdbc.sql("""
                select q.title question, i.says, i.source, i.said_at from question_instruction i
                join question_elector l on l.id = i.elector join question q on q.id = l.question
                where i.said_by = :person order by i.number""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list();
        if (!instructions.isEmpty()) {
            data.put("instructions", instructions);
        }
        var reports = jdbc.sql("""
                select q.title question, r.said, r.sent_at from question_report r
                join question_elector l on l.id = r.elector join question q on q.id = l.question
                where r.person = :person order by r.sent_at""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list();
        if (!reports.isEmpty()) {
            data.put("reports", reports);
        }
        return data;
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update question_report set said = '' where person = :person").param("person", person.value()).update();
    }
}
