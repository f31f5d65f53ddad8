package org.regroup.platform.conferences.votes;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferenceSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// Leads from the page of a conference to what it votes on.
@Component
class VoteSections implements ConferenceSection {

    private final Parts parts;

    VoteSections(Parts parts) {
        this.parts = parts;
    }

    @Override
    public int place() {
        return BUSINESS + 5;
    }

    @Override
    public Optional<Content> of(ConferencePage view, Page page) {
        return Optional.of(parts.of("votes/section", Map.of("page", page, "view", view)));
    }
}
