package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.decisions.seats.RoleTerm.How;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// What roles keep of a person.
///
/// Erasing ends what she holds, so that the reserve is asked; takes her out of reserves and draws that are not settled; takes
/// back signatures of petitions that are not over; and empties her declarations. Reports were given to those who mandated
/// her: they stay, without a name.
@Component
@Transactional
class SeatData implements PersonalData {

    private final JdbcClient jdbc;
    private final RoleRepository roles;
    private final TermRepository terms;
    private final RecallRepository recalls;
    private final Recalls petitions;
    private final Offices offices;
    private final Clock clock;

    SeatData(JdbcClient jdbc, RoleRepository roles, TermRepository terms, RecallRepository recalls, Recalls petitions,
            Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.terms = terms;
        this.recalls = recalls;
        this.petitions = petitions;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "seats";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "seats", rows(person, """
                select r.title role, x.how, x.words, x.since, x.until, x.ended from (
                    select t.role, 'holds, ' || t.seat how, t.basis words, t.starts_at since, t.ends_at until, t.ended_at ended
                    from role_term t where t.person = :person
                    union all
                    select t.role, 'reserve, ' || v.place, '', v.told_at, null, v.answered_at from role_reserve v
                    join role_term t on t.id = v.term where v.person = :person
                    union all
                    select s.role, 'sent', s.basis, s.sent_at, s.term_ends_at, s.answered_at from role_sending s
                    where s.person = :person
                    union all
                    select d.role, 'draw, ' || e.number, e.declaration, e.entered_at, d.term_ends_at, d.drawn_at
                    from role_draw_entry e join role_draw d on d.id = e.draw where e.person = :person) x
                join alliance_role r on r.id = x.role order by x.role, x.how"""));
        put(data, "acts", rows(person, """
                select r.title role, a.kind, a.detail, a.done_at from role_act a join alliance_role r on r.id = a.role
                where a.person = :person order by a.number"""));
        var signed = recalls.going().stream().filter(one -> recalls.signed(one, petitions.voice(one, person)))
                .map(one -> Map.<String, Object>of("petition", one.toString())).toList();
        put(data, "signatures", signed);
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
        var now = Sql.now(clock);
        recalls.going().forEach(one -> recalls.takeBack(one, petitions.voice(one, person)));
        jdbc.sql("update role_reserve set answered_at = :now, accepted = false where person = :person and answered_at is null")
                .param("now", Sql.at(now)).param("person", person.value()).update();
        jdbc.sql("update role_sending set answered_at = :now, accepted = false where person = :person and answered_at is null")
                .param("now", Sql.at(now)).param("person", person.value()).update();
        jdbc.sql("""
                delete from role_draw_entry e using role_draw d where d.id = e.draw and d.drawn_at is null
                and e.person = :person""").param("person", person.value()).update();
        jdbc.sql("update role_draw_entry set declaration = '' where person = :person").param("person", person.value()).update();
        jdbc.sql("update role_act set detail = '' where person = :person and kind = 'declared'").param("person", person.value())
                .update();
        jdbc.sql("select id from role_term where person = :person and ended_at is null and ends_at > :now")
                .param("person", person.value()).param("now", Sql.at(now)).query(UUID.class).list()
                .forEach(id -> leave(terms.find(id).orElseThrow(), now));
    }

    private void leave(RoleTerm term, Instant now) {
        var role = roles.held(term.role()).orElseThrow();
        roles.log(role.id(), Ids.next(clock), RoleAct.of(term.person(), RoleAct.Kind.LEFT, now));
        offices.vacate(role, term, How.LEFT, now);
    }
}
