package org.regroup.platform.decisions.urgent;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.decisions.Waiting;
import org.regroup.platform.decisions.questions.AllianceLines;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Section;

/// What urgent statements put on other pages.
@Configuration(proxyBeanMethods = false)
class UrgentSections {

    @Bean
    AllianceLines urgentOfAlliance() {
        return new AllianceLines() {
            @Override
            public String sql() {
                return """
                        select u.id, u.number, u.title, string_agg(o.name, ', ' order by v.number) detail, u.lapses_at until
                        from urgent u
                        join urgent_voice v on v.urgent = u.id and v.kind = 'signs' and v.ended_at is null
                        join organisation o on o.id = v.organisation
                        where u.alliance = :id and u.lapses_at > :now and u.fell_at is null group by u.id""";
            }

            @Override
            public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page, List<Line> lines) {
                return new Section("urgent", page.t("urgent.title"), page.t("urgent.alliance.note"),
                        lines.stream().map(line -> item(line, page)).toList(), page.t("urgent.alliance.none"),
                        new Section.Step(page.t("urgent.alliance.all"), "/alliances/" + alliance.id() + "/urgent"));
            }
        };
    }

    private static Section.Item item(AllianceLines.Line line, Page page) {
        return new Section.Item(line.title(), "/urgent/" + line.id(), page.t("urgent.alliance.signed", line.detail()),
                page.t("urgent.alliance.until", page.date(Objects.requireNonNull(line.until()))));
    }

    /// Another affiliate's proposal, for everybody who may sign it and has not answered.
    @Bean
    Waiting waitingProposals() {
        return new Waiting("""
                select distinct 'urgent.home.confirm' asked, '/urgent/' || u.id href, u.title, o.name who, null::text unit,
                    u.waits_until due from mandate d
                join affiliation t on t.organisation = d.organisation and t.left_at is null
                join urgent u on u.alliance = t.alliance join organisation o on o.id = u.proposed_org
                where d.person = :person and d.role = any(:speaking) and d.ended_at is null and d.starts_at <= :now
                and :now < d.ends_at and u.published_at is null and u.withdrawn_at is null and u.waits_until > :now
                and u.proposed_org <> d.organisation and u.proposed_by <> :person
                and not exists (select from urgent_voice v where v.urgent = u.id and v.ended_at is null
                    and (v.organisation = d.organisation or v.person = :person))""");
    }

    /// A statement that lapses unless the members of an organisation that signed it are asked.
    @Bean
    Waiting waitingForMembers() {
        return new Waiting("""
                select distinct 'urgent.home.ask' asked, '/urgent/' || u.id || '#ask' href, u.title, o.name who,
                    null::text unit, u.lapses_at due from mandate d
                join urgent_voice v on v.organisation = d.organisation and v.kind = 'signs' and v.ended_at is null
                    and v.members is null
                join urgent u on u.id = v.urgent join organisation o on o.id = d.organisation
                where d.person = :person and d.role = any(:speaking) and d.ended_at is null and d.starts_at <= :now
                and :now < d.ends_at and u.lapses_at > :now and u.fell_at is null and u.confirmed_at is null
                and not exists (select from question q where q.subject = 'urgent' and q.payload = u.id::text
                    and q.called_off_at is null and (q.fixed_at is not null or q.lapses_at > :now)
                    and (q.alliance = u.alliance or q.organisation = d.organisation))""");
    }
}
