package org.regroup.platform.conferences.delegates;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferenceSection;
import org.regroup.platform.decisions.Waiting;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// What delegates put on the page of their conference.
@Configuration(proxyBeanMethods = false)
class DelegatesSections {

    @Bean
    ConferenceSection delegatesOfConference(EntitlementRepository stored, Parts parts) {
        return new ConferenceSection() {
            @Override
            public int place() {
                return DELEGATES;
            }

            @Override
            public Optional<Content> of(ConferencePage view, Page page) {
                if (view.conference().openedAt() == null) {
                    return Optional.empty();
                }
                var values = new HashMap<String, Object>();
                values.put("page", page);
                values.put("view", view);
                values.put("glance", stored.glance(view.conference().id()).map(one -> glance(page, one))
                        .orElseGet(() -> page.t("attendees.section.none")));
                return Optional.of(parts.of("delegates/section", values));
            }
        };
    }

    /// Seats that wait to be filled by those who speak for an organisation, until the conference begins.
    @Bean
    Waiting seatsToFill() {
        return new Waiting(
                """
                        select distinct 'attendees.home.name' asked, '/conferences/' || c.id || '/delegates/' || e.organisation href, c.title,
                            o.name who, null::text unit, c.starts_on::timestamp at time zone c.zone due from mandate d
                        join conference_entitled e on e.organisation = d.organisation join conference c on c.id = e.conference
                        join organisation o on o.id = e.organisation
                        where d.person = :person and d.unit is null and d.role = any(:speaking) and d.ended_at is null
                        and d.starts_at <= :now and :now < d.ends_at and c.closed_at is null
                        and c.starts_on::timestamp at time zone c.zone > :now
                        and e.seats > (select count(*) from conference_attendee a where a.conference = e.conference
                            and a.organisation = e.organisation and a.kind = 'delegate' and a.left_at is null)""");
    }

    private static String glance(Page page, EntitlementRepository.Glance one) {
        return one.frozen()
                ? page.t("attendees.section.frozen", one.named(), one.seats())
                : page.t("attendees.section.adopted");
    }
}
