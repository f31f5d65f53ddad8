package org.regroup.platform.conferences.business;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What the business of conferences keeps of a person: items she put on an agenda, what she said as a delegate, what she ruled
/// and answered for others. It stays, without her name: a delegate's own tie is that of her attendance, which is cut there.
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
        var data = new LinkedHashMap<String, Object>();
        put(data, "items", rows(person, """
                select c.title conference, i.number, i.title, i.added_at from business_item i
                join conference c on c.id = i.conference where i.added_by = :person order by i.added_at, i.number"""));
        put(data, "debates", rows(person, """
                select c.title conference, p.item, p.pulled_at from business_pull p join conference c on c.id = p.conference
                join conference_attendee a on a.conference = p.conference and a.number = p.attendee
                where a.person = :person order by p.pulled_at, p.item"""));
        put(data, "priorities", rows(person, """
                select c.title conference, r.ranking, r.cast_at from business_ranking r join conference c on c.id = r.conference
                join conference_attendee a on a.conference = r.conference and a.number = r.attendee
                where a.person = :person order by r.cast_at"""));
        put(data, "emergencies", rows(person, """
                select c.title conference, m.title motion, s.supported_at from business_emergency_support s
                join conference c on c.id = s.conference join motion m on m.id = s.motion
                join conference_attendee a on a.conference = s.conference and a.number = s.attendee
                where a.person = :person order by s.supported_at"""));
        put(data, "rulings", rows(person, """
                select c.title conference, m.title motion, e.passed, e.reason, e.ruled_at from business_emergency e
                join conference c on c.id = e.conference join motion m on m.id = e.motion
                where e.ruled_by = :person order by e.ruled_at"""));
        put(data, "disposed", rows(person, """
                select c.title conference, u.item, u.rule, u.entered_at from business_unheard u
                join conference c on c.id = u.conference where u.entered_by = :person order by u.entered_at, u.item"""));
        put(data, "answers", rows(person, """
                select c.title conference, w.item, w.words, w.answered_at from business_answer w
                join conference c on c.id = w.conference where w.answered_by = :person order by w.answered_at"""));
        return data;
    }

    private static void put(Map<String, Object> data, String key, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            data.put(key, rows);
        }
    }

    private List<Map<String, Object>> rows(PersonId person, String sql) {
        return jdbc.sql(sql).param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
    }

    @Override
    public void erase(PersonId person) {
        for (var sql : List.of("update business_item set added_by = null where added_by = :person",
                "update business_emergency set ruled_by = null where ruled_by = :person",
                "update business_unheard set entered_by = null where entered_by = :person",
                "update business_answer set answered_by = null where answered_by = :person")) {
            jdbc.sql(sql).param("person", person.value()).update();
        }
    }
}
