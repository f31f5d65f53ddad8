package org.regroup.platform.decisions.seats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceSection;
import org.regroup.platform.alliances.AllianceState;
import org.regroup.platform.decisions.Waiting;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Section;

/// What roles put on other rooms' pages: those of an alliance, and what waits for somebody.
@Configuration(proxyBeanMethods = false)
class SeatSections {

    @Bean
    AllianceSection rolesOfAlliance() {
        return new AllianceSection() {
            @Override
            public int place() {
                return 34;
            }

            @Override
            public Section of(Alliance alliance, AllianceState state, @Nullable PersonId viewer, Page page) {
                // the page has asked its eight queries: it leads to the roles and does not count them
                var next = new Section.Step(page.t("seats.section.open"), "/alliances/" + alliance.id() + "/roles");
                return new Section("roles", page.t("seats.list.title"), page.t("seats.section.note"), List.of(),
                        page.t("seats.section.empty"), next);
            }
        };
    }

    /// Vacant seats that are somebody's to take, members sent, roles that wait for a second organisation, reports that are owing.
    @Bean
    Waiting waitingRoles() {
        return new Waiting("""
                select 'seats.home.asked' asked, '/roles/' || r.id || '#now' href, r.title, a.name who, null::text unit,
                    v.told_at + make_interval(days => r.accept_days) due from role_reserve v
                join role_term t on t.id = v.term join alliance_role r on r.id = t.role join alliance a on a.id = r.alliance
                where v.person = :person and v.told_at is not null and v.answered_at is null and t.ends_at > :now
                and v.told_at + make_interval(days => r.accept_days) > :now
                and not exists (select from role_term f where f.follows = t.id)
                union all
                select 'seats.home.sent', '/roles/' || r.id || '#now', r.title, a.name, null, s.lapses_at from role_sending s
                join alliance_role r on r.id = s.role join alliance a on a.id = r.alliance
                where s.person = :person and s.answered_at is null and s.lapses_at > :now
                union all
                select distinct 'seats.home.confirm', '/roles/' || r.id, r.title, a.name, null, r.lapses_at from mandate d
                join affiliation f on f.organisation = d.organisation and f.left_at is null
                join alliance_role r on r.alliance = f.alliance join alliance a on a.id = r.alliance
                where d.person = :person and d.role = any(:speaking) and d.ended_at is null and d.starts_at <= :now
                and :now < d.ends_at and r.confirmed_at is null and r.declined_at is null and r.lapses_at > :now
                and r.proposed_org <> d.organisation and r.proposed_by <> :person
                union all
                select 'seats.home.report', '/roles/' || r.id || '#now', r.title, a.name, null, null from role_term t
                join alliance_role r on r.id = t.role join alliance a on a.id = r.alliance
                where t.person = :person and t.starts_at <= :now and t.ends_at > :now and t.ended_at is null
                and greatest(t.starts_at, coalesce((select max(c.done_at) from role_act c where c.role = r.id
                    and c.person = :person and c.kind = 'reported'), t.starts_at))
                    + make_interval(days => r.report_days) <= :now""");
    }
}
