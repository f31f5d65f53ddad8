package org.regroup.platform.decisions.meetings;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What counts in meetings keep of a person: where she was a teller, and what she entered.
///
/// Erasing takes her from counts that do not stand yet, so that another can be named; those that stand keep the figures and
/// lose the name with the person.
@Component
@Transactional
class MeetingData implements PersonalData {

    private final JdbcClient jdbc;

    MeetingData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "meetings";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var counts = jdbc.sql("""
                select q.title question, y.name organisation, t.named_at, t.figures, t.entered_at from meeting_teller t
                join question q on q.id = t.question
                join question_party y on y.question = t.question and y.organisation = t.organisation
                where t.person = :person order by t.id""").param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list();
        return counts.isEmpty() ? Map.of() : Map.of("counts", counts);
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
                delete from meeting_teller t where t.person = :person
                and not exists (select from meeting_count c where c.question = t.question and c.organisation = t.organisation)""")
                .param("person", person.value()).update();
    }
}
