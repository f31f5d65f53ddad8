package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What programmes keep of a person: what she submitted, where she was named as a speaker, what she thought of submissions,
/// which streams she organises, where she comes, and the records she wrote.
///
/// Erasing takes back submissions that are not decided, takes the person's name out of the others, ends what she organises and
/// takes away the notes of her readings and her registrations. Records of sessions belong to all who were there and stay.
@Component
@Transactional
class ProgrammeData implements PersonalData {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgrammeData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "programme";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "sessions", rows(person, """
                select s.title, s.about, s.kind, s.format, s.minutes, s.submitted_at, s.changed_at, s.withdrawn_at, s.accepted,
                    s.reason, (select string_agg(k.name || ' <' || k.email || '>', ', ' order by k.place) from session_speaker k
                        where k.session = s.id) speakers
                from conference_session s where s.person = :person order by s.id"""));
        put(data, "more", rows(person,
                """
                        select x.what, x.title, x.detail, x.at from (
                            select 'speaks' what, s.title, k.name || ' <' || k.email || '>' detail, s.submitted_at at
                            from session_speaker k join conference_session s on s.id = k.session
                            join person p on lower(p.email) = k.email where p.id = :person
                            union all
                            select 'read', s.title, r.verdict || ' ' || r.note, r.read_at from session_reading r
                            join conference_session s on s.id = r.session where r.person = :person
                            union all
                            select 'decided', s.title, s.reason, s.decided_at from conference_session s where s.decided_by = :person
                            union all
                            select 'organises', m.title, '', o.since from conference_organiser o
                            join conference_stream m on m.id = o.stream where o.person = :person
                            union all
                            select 'registered', c.title, array_to_string(g.days, ', ') || case when g.remote then ', from afar' else '' end
                                || case when g.follow_up then ', may be written to' else '' end || '. ' || g.needs, g.registered_at
                            from conference_registration g join conference c on c.id = g.conference where g.person = :person
                            union all
                            select 'recorded', s.title, r.agreed || r.disputed || r.next || r.none, r.closed_at from session_record r
                            join conference_session s on s.id = r.session where r.person = :person) x order by x.at, x.what"""));
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
        var now = Sql.at(Sql.now(clock));
        jdbc.sql("""
                update session_speaker set name = '–', email = '' where email in
                    (select lower(email) from person where id = :person)
                or session in (select id from conference_session where person = :person and decided_at is null)""")
                .param("person", person.value()).update();
        jdbc.sql("""
                update conference_session set withdrawn_at = coalesce(withdrawn_at, :now), title = '–', about = '', day = null,
                    starts = null, room = null
                where person = :person and accepted is not true""").param("now", now).param("person", person.value()).update();
        jdbc.sql("update conference_organiser set until = :now where person = :person and until is null").param("now", now)
                .param("person", person.value()).update();
        jdbc.sql("update session_reading set note = '' where person = :person").param("person", person.value()).update();
        jdbc.sql("delete from conference_registration where person = :person").param("person", person.value()).update();
    }
}
