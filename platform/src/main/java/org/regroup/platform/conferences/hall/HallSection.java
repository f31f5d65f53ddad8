package org.regroup.platform.conferences.hall;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.hall.day.Hall;
import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferenceSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// What the hall puts on the page of its conference: whether it sits, and the way in.
@Component
class HallSection implements ConferenceSection {

    private final Happenings happenings;
    private final Parts parts;

    HallSection(Happenings happenings, Parts parts) {
        this.happenings = happenings;
        this.parts = parts;
    }

    @Override
    public int place() {
        return NOW;
    }

    @Override
    public Optional<Content> of(ConferencePage view, Page page) {
        var conference = view.conference();
        var hall = happenings.hall(conference.id());
        var item = hall.business().item().map(taken -> page.t("hall.say.item", taken.title())).orElse("");
        return Optional.of(parts.of("hall/section", Map.of("page", page, "href", conference.href() + "/now", "state",
                HallWords.state(page.in(conference.zone()), hall), "item", item, "sits", hall.state() == Hall.State.SITTING)));
    }
}
