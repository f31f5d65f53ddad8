package org.regroup.platform.decisions.agreements;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.decisions.Waiting;
import org.regroup.platform.decisions.questions.AllianceLines;
import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;
import org.regroup.platform.shared.piece.Section;

/// What agreements put on other pages: on that of their alliance, on that of the question, and in what waits for people.
@Configuration(proxyBeanMethods = false)
class AgreementSections {

    /// Basis and standing orders on their alliance's page.
    @Bean
    AllianceLines agreedInAlliance(Today today) {
        return new AllianceLines() {
            @Override
            public String sql() {
                return """
                        select b.id, b.version number, 'basis' title, (select count(*)::text from basis_clause c
                            where c.basis = b.id and c.carried) detail, b.review_on::timestamp at time zone 'UTC' until
                        from basis b where b.alliance = :id and b.replaced_at is null
                        union all
                        select null, max(s.version), 'standing_orders', '', null from standing_orders s where s.alliance = :id
                        having max(s.version) is not null""";
            }

            @Override
            public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page, List<Line> lines) {
                var path = "/alliances/" + alliance.id();
                var next = viewer != null && state.startsNew()
                        ? new Section.Step(page.t("agreements.put.basis"), path + "/questions/new?about=" + BasisSubject.SUBJECT)
                        : null;
                return new Section("agreed", page.t("agreements.title"), page.t("agreements.note"),
                        lines.stream().map(line -> item(line, path, page, today)).toList(), page.t("agreements.none"), next);
            }
        };
    }

    private static Section.Item item(AllianceLines.Line line, String path, Page page, Today today) {
        if (line.until() == null) {
            return new Section.Item(page.t("agreements.orders.title"), path + "/standing-orders",
                    page.t("agreements.orders.version", line.number()), "");
        }
        var day = LocalDate.ofInstant(line.until(), ZoneOffset.UTC);
        return new Section.Item(page.t("agreements.basis.title"), path + "/basis",
                page.t("agreements.basis.clauses", Integer.valueOf(line.detail())),
                page.t(today.date().isAfter(day) ? "agreements.lapsed" : "agreements.until", page.date(day)));
    }

    /// What follows once a question is carried, before anybody votes on it.
    @Bean
    QuestionSection effectOfQuestion(Parts parts) {
        return new QuestionSection() {
            @Override
            public int place() {
                return NOW + 1;
            }

            @Override
            public Optional<Content> of(QuestionPage view, Page page) {
                var terms = view.question().terms();
                var lines = AgreementWords.effects(page, terms);
                return lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(parts.of("agreements/effect", Map.of("page", page, "lines", lines, "href",
                                view.question().holder().href() + AgreementWords.place(terms), "carried",
                                Boolean.TRUE.equals(view.question().carried()), "exact",
                                terms.subject() + "\n" + terms.payload())));
            }
        };
    }

    /// Rungs and bases that lapse unless somebody puts the question again: to all who can.
    @Bean
    Waiting lapsesSoon() {
        return new Waiting(
                """
                        select distinct 'agreements.home.lapses' asked, '/alliances/' || a.id || '/basis' href, a.name title, a.name who,
                            null::text unit, (x.ends + 1)::timestamp at time zone 'UTC' due from mandate d
                        join affiliation t on t.organisation = d.organisation and t.left_at is null
                        join alliance a on a.id = t.alliance and a.closed_at is null
                        join (select r.alliance, r.until ends from alliance_rise r where r.ended_at is null
                            union select b.alliance, b.review_on from basis b where b.replaced_at is null) x on x.alliance = a.id
                        where d.person = :person and d.role = any(:speaking) and d.ended_at is null and d.starts_at <= :now
                        and :now < d.ends_at and x.ends >= (cast(:now as timestamptz) at time zone 'UTC')::date and x.ends <= (cast(:now as timestamptz) at time zone 'UTC')::date + 60
                        and not exists (select from question q where q.alliance = a.id and q.subject in ('basis', 'rung')
                            and q.called_off_at is null and q.decided_at is null and (q.fixed_at is not null or q.lapses_at > :now))""");
    }
}
