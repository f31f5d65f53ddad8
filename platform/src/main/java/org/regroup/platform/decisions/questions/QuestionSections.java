package org.regroup.platform.decisions.questions;

import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceSection;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.motions.MotionPage;
import org.regroup.platform.motions.MotionSection;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationSection;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.piece.Section;

/// What questions put on other rooms' pages.
@Configuration(proxyBeanMethods = false)
class QuestionSections {

    private static final String HEADS = """
            select q.id, q.number, q.title, q.kind, q.outcome, q.lapses_at, q.fixed_at, q.opens_at, q.closes_at,
                q.certificates_until, q.zone from question q
            where q.called_off_at is null and (q.fixed_at is not null or q.lapses_at > :now)
            """;

    @Bean
    AllianceSection questionsOfAlliance(JdbcClient jdbc, Clock clock) {
        return new AllianceSection() {
            @Override
            public int place() {
                return 26;
            }

            @Override
            public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
                var next = viewer != null && state.startsNew()
                        ? new Section.Step(page.t("questions.new.title"), "/alliances/" + alliance.id() + "/questions/new")
                        : null;
                return new Section(page.t("questions.list.title"), page.t("questions.alliance.note"),
                        items(jdbc, "q.alliance", alliance.id().value(), clock.instant(), page),
                        page.t("questions.alliance.none"), next);
            }
        };
    }

    @Bean
    OrganisationSection questionsOfOrganisation(JdbcClient jdbc, Clock clock) {
        return new OrganisationSection() {
            @Override
            public int place() {
                return 31;
            }

            @Override
            public Optional<Section> of(Standpoint at, Page page) {
                if (!at.member()) {
                    return Optional.empty();
                }
                var id = at.organisation().id();
                var next = at.may(Act.GRANT_MANDATES)
                        ? new Section.Step(page.t("questions.new.title"), "/organisations/" + id + "/questions/new")
                        : null;
                return Optional.of(new Section(page.t("questions.list.title"), page.t("questions.organisation.note"),
                        items(jdbc, "q.organisation", id.value(), clock.instant(), page),
                        page.t("questions.organisation.none"), next));
            }
        };
    }

    private static List<Section.Item> items(JdbcClient jdbc, String holder, UUID id, Instant now, Page page) {
        return jdbc.sql(HEADS + " and " + holder + " = :id order by q.number desc").param("id", id).param("now", Sql.at(now))
                .query((row, _) -> new Section.Item(Sql.text(row, "title"), "/questions/" + Sql.uuid(row, "id"),
                        page.t("questions.number", row.getInt("number")) + " · "
                                + page.t("questions.kind." + Sql.text(row, "kind")),
                        Head.of(row).stands(page, now)))
                .list();
    }

    /// Puts a motion to the organisations, or shows how that went.
    @Bean
    MotionSection decisionOfMotion(JdbcClient jdbc, Parts parts, Clock clock) {
        return new MotionSection() {
            @Override
            public int place() {
                return MotionSection.AFTER_TEXT + 5;
            }

            @Override
            public Optional<Content> of(MotionPage view, Page page) {
                var now = clock.instant();
                var items = view.motion().draft()
                        ? List.<Section.Item>of()
                        : items(jdbc, "q.motion", view.motion().id().value(), now, page);
                boolean may = view.motion().awaitsDecision() && !view.reader().speaksFor().isEmpty();
                return items.isEmpty() && !may
                        ? Optional.empty()
                        : Optional.of(parts.of("questions/ofMotion",
                                Map.of("page", page, "view", view, "items", items, "may", may)));
            }
        };
    }
}
