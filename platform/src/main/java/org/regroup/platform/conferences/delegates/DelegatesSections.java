package org.regroup.platform.conferences.delegates;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferenceSection;
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

    private static String glance(Page page, EntitlementRepository.Glance one) {
        return one.frozen()
                ? page.t("attendees.section.frozen", one.named(), one.seats())
                : page.t("attendees.section.adopted");
    }
}
