package org.regroup.platform.decisions.objections;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// The objections of a person. Erasing takes their words; that an objection stood is part of what was decided.
@Component
@Transactional
class ObjectionData implements PersonalData {

    private final JdbcClient jdbc;

    ObjectionData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "objections";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var lodged = jdbc.sql("""
                select q.title question, y.name organisation, o.item, o.said, o.lodged_at, o.withdrawn_at
                from question_objection o join question q on q.id = o.question
                join question_party y on y.question = o.question and y.organisation = o.organisation
                where o.person = :person order by o.lodged_at""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list();
        return lodged.isEmpty() ? Map.of() : Map.of("objections", lodged);
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("update question_objection set said = '' where person = :person").param("person", person.value()).update();
    }
}
