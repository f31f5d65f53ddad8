package org.regroup.platform.motions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What motions keep about a person. Texts and voices stay when an account is erased, under "somebody who has left"; comments
/// and who was to look at an assumption again go.
@Component
class MotionData implements PersonalData {

    private final JdbcClient jdbc;

    MotionData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "motions";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "drafts", person, """
                select m.title, m.stage, w.added_at from motion_writer w join motion m on m.id = w.motion
                where w.person = :person order by w.added_at""");
        put(data, "versions", person, """
                select m.title, t.seq, t.made_at from motion_text t join motion m on m.id = t.motion
                where t.made_by = :person order by t.made_at""");
        put(data, "voices", person, """
                select m.title, m.number, v.part, v.capacity, o.name organisation, v.said_at, v.withdrawn_at
                from motion_voice v join motion m on m.id = v.motion left join organisation o on o.id = v.organisation
                where v.person = :person order by v.said_at""");
        put(data, "comments", person, """
                select m.title, c.body, c.capacity, o.name organisation, c.written_at, c.withdrawn_at
                from motion_comment c join motion m on m.id = c.motion left join organisation o on o.id = c.organisation
                where c.person = :person order by c.written_at""");
        put(data, "holds", person,
                """
                        select m.title, h.comment is not null on_a_comment, h.reason, h.placed_at, h.ends_at, h.lifted_at from motion_hold h
                        join motion m on m.id = h.motion where :person in (h.holder, h.lifted_by) order by h.placed_at""");
        put(data, "hold_appeals", person, """
                select m.title, p.reason, p.appealed_at from motion_hold_appeal p join motion_hold h on h.id = p.hold
                join motion m on m.id = h.motion where p.person = :person order by p.appealed_at""");
        put(data, "deadlines", person, """
                select c.title, v.reason, v.proposed_at, v.confirmed_at, v.declined_at from motion_calendar_move v
                join motion_calendar c on c.id = v.calendar
                where :person in (v.proposed_by, v.confirmed_by, v.declined_by) order by v.proposed_at""");
        put(data, "consents", person, """
                select m.title, k.consented_at from motion_consent k join motion_ruling r on r.id = k.ruling
                join motion m on m.id = r.motion where k.person = :person order by k.consented_at""");
        put(data, "assumptions", person, """
                select m.title, a.premise, a.review_on, a.found from motion_assumption a join motion m on m.id = a.motion
                where :person in (a.keeper, a.looked_by) order by a.review_on""");
        put(data, "statements", person, """
                select m.title, s.body statement, l.linked_at from motion_statement l join motion m on m.id = l.motion
                join statement s on s.id = l.statement where l.linked_by = :person order by l.linked_at""");
        put(data, "calendars", person, """
                select c.title, a.name alliance, c.proposed_at, c.confirmed_at, c.declined_at from motion_calendar c
                join alliance a on a.id = c.alliance where :person in (c.proposed_by, c.confirmed_by, c.declined_by)
                order by c.proposed_at""");
        put(data, "minutes", person, """
                select m.title, c.body, c.held_on, c.minute, c.entered_at from motion_certificate c
                join motion m on m.id = c.motion where c.entered_by = :person order by c.entered_at""");
        put(data, "appeals", person, """
                select m.title, p.reason, p.appealed_at from motion_appeal p join motion m on m.id = p.motion
                where p.person = :person order by p.appealed_at""");
        put(data, "entered", person, """
                select m.title, r.kind, r.body, r.proposed_at, r.confirmed_at, r.declined_at from motion_ruling r
                join motion m on m.id = r.motion where :person in (r.proposed_by, r.confirmed_by, r.declined_by)
                order by r.proposed_at""");
        put(data, "acts", person, """
                select m.title, a.kind, a.detail, a.done_at from motion_act a join motion m on m.id = a.motion
                where a.person = :person order by a.number""");
        return data;
    }

    private void put(Map<String, Object> data, String key, PersonId person, String sql) {
        List<Map<String, Object>> rows = jdbc.sql(sql).param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
        if (!rows.isEmpty()) {
            data.put(key, rows);
        }
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
                update motion_comment set body = '', withdrawn_at = coalesce(withdrawn_at, now()) where person = :person""")
                .param("person", person.value()).update();
        // whoever moved the motion looks again instead
        jdbc.sql("""
                update motion_assumption a set keeper = v.person, keeper_org = v.organisation from motion_voice v
                where a.keeper = :person and a.looked_at is null and v.motion = a.motion and v.part = 'mover'
                and v.withdrawn_at is null and v.person <> :person""").param("person", person.value()).update();
        // what was said for an organisation is the organisation's
        jdbc.sql(
                """
                        update motion_voice v set withdrawn_at = now() from motion m where m.id = v.motion and v.person = :person
                        and v.part <> 'mover' and v.capacity in ('personal', 'unaffiliated') and v.withdrawn_at is null and m.outcome is null and m.stage in ('tabled', 'admitted')""")
                .param("person", person.value()).update();
    }
}
