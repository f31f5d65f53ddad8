package org.regroup.platform.conferences.delegates;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What conferences keep of those who take part.
///
/// Erasing takes her out of conferences and of draws that are not settled, and empties her name and what she stated about
/// herself: the log goes on by numbers. What she reported was given to those who sent her: it stays, without a name.
@Component
@Transactional
class AttendeeData implements PersonalData {

    private final AttendeeRepository attendees;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    AttendeeData(AttendeeRepository attendees, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.attendees = attendees;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "attendees";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "conferences", rows(person, """
                select c.title conference, a.number, a.kind, a.name, o.name sent_by, a.basis, a.traits, a.named_at, a.left_at,
                    a.reason, a.issue passes, a.taken passes_taken, a.taken_at pass_taken_at, r.body report
                from conference_attendee a join conference c on c.id = a.conference
                left join organisation o on o.id = a.organisation left join conference_report_back r on r.attendee = a.id
                where a.person = :person order by a.named_at, a.number"""));
        put(data, "named", rows(person, """
                select c.title conference, a.number, a.kind, a.named_at from conference_attendee a
                join conference c on c.id = a.conference where a.named_by = :person order by a.named_at, a.number"""));
        put(data, "mandates", rows(person, """
                select c.title conference, m.item, m.way, m.position, m.source, m.said_at from conference_mandate m
                join conference_attendee a on a.id = m.attendee join conference c on c.id = a.conference
                where m.said_by = :person or a.person = :person order by m.said_at, m.item"""));
        put(data, "draws", rows(person, """
                select c.title conference, e.number, e.name, e.entered_at, e.left_at, d.drawn_at from conference_draw_entry e
                join conference_draw d on d.id = e.draw join conference c on c.id = d.conference where e.person = :person
                order by e.entered_at, e.number"""));
        return data;
    }

    private List<Map<String, Object>> rows(PersonId person, String sql) {
        return jdbc.sql(sql).param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
    }

    private static void put(Map<String, Object> data, String key, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            data.put(key, rows);
        }
    }

    @Override
    public void erase(PersonId person) {
        attendees.of(person).stream().filter(Attendee::takesPart).forEach(one -> {
            attendees.left(one.id(), "", Sql.now(clock));
            events.publishEvent(new AttendeeLeft(one, person));
        });
        update("update conference_attendee set person = null, name = '', traits = '{}' where person = :person", person);
        update("update conference_attendee set named_by = null where named_by = :person", person);
        update("update conference_mandate set said_by = null where said_by = :person", person);
        jdbc.sql(
                """
                        update conference_draw_entry e set left_at = :now from conference_draw d where d.id = e.draw and d.drawn_at is null
                        and e.left_at is null and e.person = :person""")
                .param("now", Sql.at(Sql.now(clock)))
                .param("person", person.value()).update();
        update("update conference_draw_entry set person = null, name = '' where person = :person", person);
    }

    private void update(String sql, PersonId person) {
        jdbc.sql(sql).param("person", person.value()).update();
    }
}
