package org.regroup.platform.organisations;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// Memberships and mandates, for the export of own data and for erasure.
///
/// After erasure a roll keeps the number, not the person; a mandate that was held stays on record, without a name.
@Component
@Transactional
class OrganisationsPersonalData implements PersonalData {

    private final MembershipRepository memberships;
    private final MandateRepository mandates;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationsPersonalData(MembershipRepository memberships, MandateRepository mandates, JdbcClient jdbc, Clock clock) {
        this.memberships = memberships;
        this.mandates = mandates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "organisations";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "memberships", memberships.exported(person));
        put(data, "mandates", rows(person,
                """
                        select o.name organisation, u.name unit, m.role, m.source, m.recall_rule, m.starts_at, m.ends_at, m.ended_at, m.ended_reason
                        from mandate m join organisation o on o.id = m.organisation left join unit u on u.id = m.unit where m.person = :person order by m.starts_at"""));
        put(data, "invitationsMade", rows(person, """
                select o.name organisation, i.standing, i.created_at, i.expires_at, i.uses, i.max_uses
                from invitation i join organisation o on o.id = i.organisation where i.created_by = :person
                order by i.created_at"""));
        put(data, "looksAtRolls", rows(person, """
                select o.name organisation, a.day, a.kind, a.times from roll_access a join organisation o on o.id = a.organisation
                where a.person = :person order by a.day"""));
        put(data, "callsOfMembers", rows(person, """
                select o.name organisation, c.opened_at, c.lapses_at, c.closed_at from members_call c
                join organisation o on o.id = c.organisation where c.person = :person order by c.opened_at"""));
        put(data, "signatures", rows(person, """
                select o.name organisation, s.signed_at from members_call_signature s
                join organisation o on o.id = s.organisation where s.person = :person order by s.signed_at"""));
        return data;
    }

    /// Rolls of questions and elections name memberships.
    @Override
    public boolean leadsOthers() {
        return true;
    }

    @Override
    public void erase(PersonId person) {
        var now = Sql.now(clock);
        memberships.of(person).forEach(membership -> mandates.endAll(person, membership.organisation(), now, Mandate.LEFT));
        memberships.forget(person, now);
        jdbc.sql("delete from roll_import where person = :person").param("person", person.value()).update();
        jdbc.sql("delete from members_call_signature where person = :person").param("person", person.value()).update();
        jdbc.sql("update members_call set closed_at = :now where person = :person and closed_at is null")
                .param("now", Sql.at(now)).param("person", person.value()).update();
    }

    private java.util.List<Map<String, Object>> rows(PersonId person, String sql) {
        return jdbc.sql(sql).param("person", person.value()).query((row, _) -> Sql.plain(row)).list();
    }

    private static void put(Map<String, Object> data, String key, java.util.List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            data.put(key, rows);
        }
    }
}
