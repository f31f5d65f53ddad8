package org.regroup.platform.conferences.minutes;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferenceSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// Leads from a conference's page to its minutes.
@Component
class MinutesSection implements ConferenceSection {

    private final Parts parts;

    MinutesSection(Parts parts) {
        this.parts = parts;
    }

    @Override
    public int place() {
        return MINUTES;
    }

    @Override
    public Optional<Content> of(ConferencePage view, Page page) {
        return Optional.of(parts.of("minutes/section", Map.of("page", page, "view", view)));
    }
}
