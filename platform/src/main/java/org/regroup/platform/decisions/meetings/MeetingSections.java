package org.regroup.platform.decisions.meetings;

import gg.jte.Content;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionSection;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;
import org.regroup.platform.shared.Sql;

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
                if (counted.isEmpty() || view.reader().person() == null || !view.state().running()) {
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

    /// Counts that wait for a teller: not entered yet, or not the same as another's.
    @Bean
    HomeSection waitingCounts(JdbcClient jdbc, Clock clock) {
        return new HomeSection() {
            @Override
            public Place place() {
                return Place.WAITING;
            }

            @Override
            public int order() {
                return 15;
            }

            @Override
            public String title(Page page) {
                return page.t("meetings.title");
            }

            @Override
            public List<Item> items(Page page) {
                return page.visitor() instanceof SignedIn person ? waiting(person.id(), page) : List.of();
            }

            private List<Item> waiting(PersonId person, Page page) {
                return jdbc.sql("""
                        select q.id, q.title, q.certificates_until, t.organisation, y.name from meeting_teller t
                        join question q on q.id = t.question
                        join question_party y on y.question = t.question and y.organisation = t.organisation
                        where t.person = :person and q.called_off_at is null and q.decided_at is null and y.opens_at <= :now
                        and q.certificates_until > :now
                        and not exists (select from meeting_count c where c.question = t.question
                            and c.organisation = t.organisation)
                        and (t.figures is null or exists (select from meeting_teller o where o.question = t.question
                            and o.organisation = t.organisation and o.id <> t.id and o.figures is not null))
                        order by q.certificates_until, q.id, y.name limit 5""").param("person", person.value())
                        .param("now", Sql.at(clock.instant()))
                        .query((row, _) -> new Item(Sql.text(row, "title"), page.t("meetings.home", Sql.text(row, "name")),
                                "/questions/" + Sql.uuid(row, "id") + "/counts/" + Sql.uuid(row, "organisation"),
                                page.t("meetings.home.do"), Sql.instant(row, "certificates_until")))
                        .list();
            }
        };
    }
}
