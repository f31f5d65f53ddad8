package org.regroup.platform.decisions.meetings;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.decisions.Waiting;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionSection;
import org.regroup.platform.decisions.questions.QuestionState;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// What counts in meetings put on the pages of their question and at home.
@Configuration(proxyBeanMethods = false)
class MeetingSections {

    @Bean
    QuestionSection countsOfQuestion(MeetingRepository meetings, Parts parts) {
        return new QuestionSection() {
            @Override
            public int place() {
                return NOW;
            }

            @Override
            public Optional<Content> of(QuestionPage view, Page page) {
                var counted = view.question().parties().stream().filter(party -> party.procedure().method().counted()).toList();
                if (counted.isEmpty() || view.reader().person() == null || !going(view)) {
                    return Optional.empty();
                }
                var tellers = meetings.tellers(view.question().id());
                boolean mandated = !view.reader().speaksFor().isEmpty();
                var lines = new ArrayList<Map.Entry<Party, String>>();
                for (var party : counted) {
                    var here = tellers.stream().filter(one -> one.counts().equals(party.organisation())).toList();
                    if (mandated || here.stream().anyMatch(one -> one.person().equals(view.reader().person()))) {
                        lines.add(Map.entry(party, MeetingWords.state(page, here)));
                    }
                }
                return lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(parts.of("meetings/section", Map.of("page", page, "view", view, "lines", lines)));
            }
        };
    }

    private static boolean going(QuestionPage view) {
        return view.state().running() || view.state() == QuestionState.DECIDED
                && view.now().isBefore(view.question().terms().certificatesUntil());
    }

    /// Counts that wait for a teller: not entered yet, or not the same as another's.
    @Bean
    Waiting counts() {
        return new Waiting("""
                select 'meetings.home' asked, '/questions/' || q.id || '/counts/' || t.organisation href, q.title, y.name who,
                    null::text unit, q.certificates_until due from meeting_teller t
                join question q on q.id = t.question
                join question_party y on y.question = t.question and y.organisation = t.organisation
                where t.person = :person and q.called_off_at is null
                and q.certificates_until > :now
                and not exists (select from meeting_count c where c.question = t.question and c.organisation = t.organisation)
                and (t.figures is null or exists (select from meeting_teller o where o.question = t.question
                    and o.organisation = t.organisation and o.id <> t.id and o.figures is not null))""");
    }
}
