package org.regroup.platform.conferences;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.decisions.Waiting;
import org.regroup.platform.decisions.questions.HomeLines;
import org.regroup.platform.shared.HomeSection;
import org.regroup.platform.shared.Page;

/// What conferences put on other rooms' pages.
@Configuration(proxyBeanMethods = false)
class ConferenceSections {

    /// What waits for a sponsor: being asked to stand behind a conference, and what another sponsor proposed for the whole.
    @Bean
    Waiting waitingConferences() {
        return new Waiting(
                """
                        select distinct 'conferences.home.asked' asked, '/conferences/' || c.id href, c.title, o.name who, null::text unit,
                            c.lapses_at due from mandate d
                        join conference_sponsor s on s.organisation = d.organisation join conference c on c.id = s.conference
                        join organisation o on o.id = c.proposed_org
                        where d.person = :person and d.unit is null and d.role = any(:speaking) and d.ended_at is null
                        and d.starts_at <= :now and :now < d.ends_at and s.accepted_at is null and s.declined_at is null
                        and c.closed_at is null and (c.opened_at is not null or c.lapses_at > :now and c.proposed_by <> :person)
                        union all
                        select distinct 'conferences.home.confirm', '/conferences/' || c.id || '#waiting', c.title, o.name, null,
                            a.lapses_at from mandate d
                        join conference_sponsor s on s.organisation = d.organisation and s.accepted_at is not null and s.left_at is null
                        join conference c on c.id = s.conference join conference_joint_act a on a.conference = c.id
                        join organisation o on o.id = a.proposed_org
                        where d.person = :person and d.unit is null and d.role = any(:speaking) and d.ended_at is null
                        and d.starts_at <= :now and :now < d.ends_at and c.closed_at is null and a.confirmed_at is null
                        and a.declined_at is null and a.taken_back_at is null and a.lapses_at > :now
                        and a.proposed_org <> d.organisation and a.proposed_by <> :person""");
    }

    /// The next conferences, for everybody.
    @Bean
    HomeLines comingConferences() {
        return new HomeLines() {
            @Override
            public String sql() {
                return """
                        select id, title, place detail, null::timestamptz due, (starts_on + time '12:00') at time zone zone at
                        from conference where opened_at is not null and closed_at is null
                        and (ends_on + 1)::timestamp at time zone zone > :now order by starts_on, id limit 3""";
            }

            @Override
            public HomeSection.Part part(Page page, List<Line> lines) {
                return new HomeSection.Part(page.t("conferences.home.title"), page.t("conferences.home.note"), lines.stream()
                        .map(line -> new HomeSection.Item(line.title(), line.at() == null
                                ? line.detail()
                                : page.t("conferences.home.line", page.date(line.at()), line.detail()),
                                "/conferences/" + line.id()))
                        .toList());
            }
        };
    }
}
