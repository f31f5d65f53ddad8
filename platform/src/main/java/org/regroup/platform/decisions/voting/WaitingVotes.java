package org.regroup.platform.decisions.voting;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.decisions.Waiting;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Permissions;

/// The votes that wait for somebody: the own ones, and those of units whose mandate this person holds; and papers that one
/// person has typed and another is to type.
@Configuration(proxyBeanMethods = false)
class WaitingVotes {

    @Bean
    Waiting votes() {
        return new Waiting(
                """
                        select 'voting.home' asked, '/questions/' || q.id || '/vote#seat-' || l.id href, q.title, y.name who, u.name unit,
                            q.closes_at due from (
                                select m.id membership, null::uuid unit from membership m where m.person = :person
                                union
                                select null, d.unit from mandate d where d.person = :person and d.role = 'representative' and d.ended_at is null
                                and d.starts_at <= :now and :now < d.ends_at) mine
                        join question_elector l on l.membership = mine.membership or l.unit = mine.unit
                        join question q on q.id = l.question
                        join question_party y on y.question = l.question and y.organisation = l.organisation
                        left join unit u on u.id = l.unit
                        where l.voted is null and q.called_off_at is null and y.opens_at <= :now and q.closes_at > :now
                        and y.method in ('ballot', 'mixed')""");
    }

    @Bean
    Waiting papers() {
        return new Waiting("""
                select distinct 'papers.home' asked, '/questions/' || q.id || '/papers/' || b.organisation || '/' || b.id href,
                    q.title, y.name who, null::text unit, q.certificates_until due from mandate d
                join paper_batch b on b.organisation = d.organisation and b.settled_at is null
                join question q on q.id = b.question
                join question_party y on y.question = b.question and y.organisation = b.organisation
                where d.person = :person and d.unit is null and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at
                and (d.role in (%s) or q.alliance is not null and d.role = any(:speaking))
                and q.called_off_at is null and q.certificates_until > :now
                and exists (select from paper_entry e where e.batch = b.id)
                and not exists (select from paper_entry e where e.batch = b.id and e.person = :person)
                and (select count(*) from paper_entry e where e.batch = b.id) < 2""".formatted(
                Permissions.rolesFor(Act.KEEP_ROLL).stream().map(role -> "'" + role.code() + "'")
                        .collect(Collectors.joining(", "))));
    }
}
