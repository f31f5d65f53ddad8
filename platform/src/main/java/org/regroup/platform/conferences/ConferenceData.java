package org.regroup.platform.conferences;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.shared.Sql;

/// What conferences keep of a person. What was done in an organisation's name stays with the organisation, without a name;
/// erasing ends whatever the person was to do.
@Component
@Transactional
class ConferenceData implements PersonalData {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConferenceData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "conferences";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId person) {
        var acts = jdbc
                .sql("""
                        select c.title conference, x.did, x.detail, x.at, x.until from (
                            select id conference, 'proposed the conference' did, '' detail, proposed_at at, null::timestamptz until
                            from conference where proposed_by = :person
                            union all
                            select conference, 'asked an organisation', '', invited_at, null from conference_sponsor
                            where invited_by = :person
                            union all
                            select conference, 'answered for an organisation', case when accepted_at is null then 'declined' else brings end,
                                coalesce(accepted_at, declined_at), null from conference_sponsor where answered_by = :person
                            union all
                            select conference, 'proposed for all', kind || ' ' || content, proposed_at, null from conference_joint_act
                            where proposed_by = :person
                            union all
                            select conference, 'answered for all', kind || ' ' || reason, coalesce(confirmed_at, declined_at), null
                            from conference_joint_act where answered_by = :person
                            union all
                            select conference, 'office', kind, starts_at, coalesce(ended_at, ends_at) from conference_office
                            where person = :person
                            union all
                            select conference, act, content, at, null from conference_event where person = :person) x
                        join conference c on c.id = x.conference order by x.at, x.did""")
                .param("person", person.value())
                .query((row, _) -> Sql.plain(row)).list();
        return acts.isEmpty() ? Map.of() : Map.of("acts", acts);
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
                update conference_office set ended_at = greatest(:now, starts_at)
                where person = :person and ended_at is null and ends_at > :now""").param("now", Sql.at(Sql.now(clock)))
                .param("person", person.value()).update();
    }
}
