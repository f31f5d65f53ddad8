package org.regroup.platform.decisions.delegations;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.decisions.Waiting;
import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionSection;
import org.regroup.platform.decisions.questions.QuestionState;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// What delegations put on the page of their question, without asking anything, and at home.
@Configuration(proxyBeanMethods = false)
class DelegationSections {

    @Bean
    QuestionSection delegatesOfQuestion(Parts parts) {
        return new QuestionSection() {
            @Override
            public int place() {
                return NOW + 3;
            }

            @Override
            public Optional<Content> of(QuestionPage view, Page page) {
                var sends = view.question().parties().stream().filter(Instructions::sends)
                        .filter(party -> view.reader().member().contains(party.organisation())).toList();
                var reports = view.state() == QuestionState.CLOSED || view.state() == QuestionState.DECIDED
                        ? view.reader().seats().stream().filter(seat -> sends.stream()
                                .anyMatch(party -> party.organisation().equals(seat.organisation()))).toList()
                        : List.of();
                return sends.isEmpty() || view.state() == QuestionState.CALLED_OFF
                        ? Optional.empty()
                        : Optional.of(parts.of("delegations/section",
                                Map.of("page", page, "view", view, "sends", sends, "reports", reports)));
            }
        };
    }

    /// Reports that wait to be written, from the close until three months after they are owed.
    @Bean
    Waiting reports() {
        return new Waiting("""
                select 'delegations.home' asked, '/questions/' || q.id || '/reports/' || l.id href, q.title, y.name who,
                    u.name unit, q.certificates_until + interval '14 days' due from (
                        select m.id membership, null::uuid unit from membership m where m.person = :person
                        union
                        select null, d.unit from mandate d where d.person = :person and d.role = 'representative'
                        and d.ended_at is null
                        and d.starts_at <= :now and :now < d.ends_at) mine
                join question_elector l on l.membership = mine.membership or l.unit = mine.unit
                join question q on q.id = l.question
                join question_party y on y.question = l.question and y.organisation = l.organisation
                left join unit u on u.id = l.unit
                where y.electorate in ('delegates', 'units') and q.called_off_at is null and q.closes_at <= :now
                and q.certificates_until + interval '104 days' > :now
                and not exists (select from question_report r where r.elector = l.id)""");
    }
}
