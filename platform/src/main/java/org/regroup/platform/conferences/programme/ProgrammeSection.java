package org.regroup.platform.conferences.programme;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferenceSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// Call and programme on the page of a conference.
@Component
class ProgrammeSection implements ConferenceSection {

    private final Calls calls;
    private final Parts parts;

    ProgrammeSection(Calls calls, Parts parts) {
        this.calls = calls;
        this.parts = parts;
    }

    @Override
    public int place() {
        return PROGRAMME;
    }

    @Override
    public Optional<Content> of(ConferencePage view, Page page) {
        var values = new HashMap<String, Object>(Map.of("page", page, "view", view));
        calls.of(view.conference().id()).ifPresent(call -> values.put("call", call));
        return Optional.of(parts.of("programme/section", values));
    }
}
