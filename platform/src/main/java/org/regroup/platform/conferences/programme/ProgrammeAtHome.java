package org.regroup.platform.conferences.programme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.decisions.Waiting;

/// What waits for somebody in a programme: submissions to be read, and sessions that have been held and left no record.
@Configuration(proxyBeanMethods = false)
class ProgrammeAtHome {

    @Bean
    Waiting waitingSessions() {
        return new Waiting("""
                select 'programme.home.read' asked, '/conferences/' || c.id || '/streams/' || m.id || '#submitted' href, m.title,
                    c.title who, null::text unit, null::timestamptz due from conference_organiser o
                join conference_stream m on m.id = o.stream join conference c on c.id = m.conference
                where o.person = :person and o.until is null and c.closed_at is null and exists (
                    select from conference_session s where s.stream = m.id and s.withdrawn_at is null and s.decided_at is null
                    and s.person <> :person and not exists (
                        select from session_reading r where r.session = s.id and r.person = :person))
                union all
                select 'recording.home.close', '/sessions/' || s.id || '/record', s.title, c.title, null, null
                from conference_session s join conference c on c.id = s.conference
                where s.person = :person and s.accepted and s.withdrawn_at is null and s.day is not null and c.closed_at is null
                and (s.day + s.starts) at time zone c.zone < :now
                and exists (select from conference_programme p where p.conference = c.id)
                and not exists (select from session_record r where r.session = s.id)""");
    }
}
