package org.regroup.platform.decisions.voting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.decisions.Waiting;

/// The votes that wait for somebody: the own ones, and those of units whose mandate this person holds.
@Configuration(proxyBeanMethods = false)
class WaitingVotes {

    @Bean
    Waiting votes() {
        return new Waiting("""
                select 'voting.home' asked, '/questions/' || q.id || '/vote#seat-' || l.id href, q.title, y.name who, u.name unit,
                    q.closes_at due from (
                        select m.id membership, null::uuid unit from membership m where m.person = :person
                        union
                        select null, d.unit from mandate d where d.person = :person and d.unit is not null and d.ended_at is null
                        and d.starts_at <= :now and :now < d.ends_at) mine
                join question_elector l on l.membership = mine.membership or l.unit = mine.unit
                join question q on q.id = l.question
                join question_party y on y.question = l.question and y.organisation = l.organisation
                left join unit u on u.id = l.unit
                where l.voted is null and q.called_off_at is null and y.opens_at <= :now and q.closes_at > :now
                and y.method in ('ballot', 'mixed')""");
    }
}
