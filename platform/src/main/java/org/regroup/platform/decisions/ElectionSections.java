package org.regroup.platform.decisions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What elections put on other rooms' pages: those of an alliance or organisation, and what waits for somebody.
@Configuration(proxyBeanMethods = false)
class ElectionSections {

    @Bean
    Waiting waitingElections() {
        return new Waiting(
                """
                        select 'decisions.home.' || w.asked asked, '/elections/' || e.id || case w.asked when 'vote' then '/ballot' else '' end
                            href, e.title, coalesce(o.name, a.name) who, null::text unit,
                            case w.asked when 'count' then null else w.due end due from (
                                select 'accept' asked, n.election id, e.nominations_until due from nomination n
                                join election e on e.id = n.election where n.person = :person and n.accepted_at is null
                                and n.declined_at is null and n.withdrawn_at is null and e.nominations_until > :now
                                union all
                                select distinct 'vote', e.id, e.voting_until from membership m join elector l on l.membership = m.id
                                join election e on e.id = l.election where m.person = :person and l.voted is null
                                and e.voting_from <= :now and e.voting_until > :now
                                and not exists (select from elector v join membership w on w.id = v.membership
                                    where v.election = e.id and w.person = :person and v.voted is not null)
                                union all
                                select 'count', e.id, e.voting_until from election_officer f join election e on e.id = f.election
                                where f.person = :person and e.voting_until <= :now and e.published_at is null
                                and e.counted_by is distinct from :person
                                union all
                                select distinct 'confirm', e.id, e.lapses_at from mandate d join affiliation t on
                                    t.organisation = d.organisation and t.left_at is null
                                join election e on e.alliance = t.alliance where d.person = :person and d.unit is null and d.role = any(:speaking)
                                and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at and e.opened_at is null
                                and e.lapses_at > :now and e.proposed_org <> d.organisation and e.proposed_by <> :person) w
                        join election e on e.id = w.id left join organisation o on o.id = e.organisation
                        left join alliance a on a.id = e.alliance where e.called_off_at is null
                        and (w.asked = 'confirm' or e.opened_at is not null)""");
    }
}
