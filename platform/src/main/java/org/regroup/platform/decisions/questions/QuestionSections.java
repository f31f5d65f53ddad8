package org.regroup.platform.decisions.questions;

import gg.jte.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.decisions.Waiting;
import org.regroup.platform.motions.MotionPage;
import org.regroup.platform.motions.MotionSection;
import org.regroup.platform.motions.MotionSequel;
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

    /// Questions and elections of one holder; the page that shows them may ask one query.
    static final String ITEMS = """
            select q.id, q.number, q.title, q.kind, q.outcome, q.lapses_at, q.fixed_at, q.opens_at, q.closes_at,
                q.certificates_until, q.zone from question q
            where q.%1$s = :id and q.called_off_at is null and (q.fixed_at is not null or q.lapses_at > :now)
            union all
            select e.id, null, e.title, 'election', case when e.published_at is null then null else 'elected' end, e.lapses_at,
                e.opened_at, e.voting_from, e.voting_until, e.voting_until, :zone from election e
            where e.%1$s = :id and e.called_off_at is null and (e.opened_at is not null or e.lapses_at > :now)""";

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
                return Optional.of(new Section("decisions", page.t("questions.list.title"), page.t("questions.organisation.note"),
                        items(jdbc, "organisation", id.value(), clock.instant(), page),
                        page.t("questions.organisation.none"), next));
            }
        };
    }

    private static List<Section.Item> items(JdbcClient jdbc, String holder, UUID id, Instant now, Page page) {
        return jdbc.sql(ITEMS.formatted(holder) + " order by id desc").param("id", id).param("now", Sql.at(now))
                .param("zone", page.zone().getId()).query((row, _) -> item(row, now, page)).list();
    }

    static Section.Item item(ResultSet row, Instant now, Page page) throws SQLException {
        var kind = Sql.text(row, "kind");
        boolean election = kind.equals("election");
        return new Section.Item(Sql.text(row, "title"), (election ? "/elections/" : "/questions/") + Sql.uuid(row, "id"),
                election
                        ? page.t("questions.election")
                        : page.t("questions.number", row.getInt("number")) + " · " + page.t("cards.kind." + kind),
                Head.of(row).stands(page, now));
    }

    /// Puts a motion to the organisations, and leads to where it was put: the motion's own log says so, without a query.
    @Bean
    MotionSection decisionOfMotion(Parts parts) {
        return new MotionSection() {
            @Override
            public int place() {
                return MotionSection.AFTER_TEXT + 5;
            }

            @Override
            public Optional<Content> of(MotionPage view, Page page) {
                var put = view.acts().stream().filter(act -> act.key().equals(MotionSequel.PUT)).toList();
                boolean may = view.motion().awaitsDecision() && !view.reader().speaksFor().isEmpty();
                return put.isEmpty() && !may
                        ? Optional.empty()
                        : Optional.of(parts.of("questions/ofMotion", Map.of("page", page, "view", view, "put", put, "may", may)));
            }
        };
    }

    /// Questions that wait for a second organisation's confirmation.
    @Bean
    Waiting waitingQuestions() {
        return new Waiting(
                """
                        select distinct 'questions.home.confirm' asked, '/questions/' || q.id href, q.title, a.name who, null::text unit,
                            q.lapses_at due from mandate d
                        join affiliation t on t.organisation = d.organisation and t.left_at is null
                        join question q on q.alliance = t.alliance join alliance a on a.id = q.alliance
                        where d.person = :person and d.unit is null and d.role = any(:speaking) and d.ended_at is null and d.starts_at <= :now
                        and :now < d.ends_at and q.fixed_at is null and q.called_off_at is null and q.lapses_at > :now
                        and q.proposed_org <> d.organisation and q.proposed_by <> :person""");
    }
}
