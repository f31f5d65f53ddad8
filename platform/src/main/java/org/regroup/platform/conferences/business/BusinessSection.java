package org.regroup.platform.conferences.business;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferenceSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// The way from the page of a conference to its business. It asks nothing.
@Component
class BusinessSection implements ConferenceSection {

    private final Parts parts;

    BusinessSection(Parts parts) {
        this.parts = parts;
    }

    @Override
    public int place() {
        return BUSINESS;
    }

    @Override
    public Optional<Content> of(ConferencePage view, Page page) {
        return switch (view.state()) {
            case PROPOSED, LAPSED -> Optional.empty();
            case OPEN, CLOSED -> Optional.of(
                    parts.of("business/beside", Map.of("page", page, "conference", view.conference())));
        };
    }
}
