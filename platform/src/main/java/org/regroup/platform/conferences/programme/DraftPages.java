package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.shared.Typed;

/// Gathers what the page shows on which a programme is put together.
@Component
class DraftPages {

    private final Placing placing;
    private final ConferenceAccess access;
    private final Clock clock;

    DraftPages(Placing placing, ConferenceAccess access, Clock clock) {
        this.placing = placing;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    String show(ConferenceId id, SignedIn person, Typed typed, Model model) {
        var conference = access.require(person.id(), id);
        var sponsors = access.sponsors(person.id(), conference);
        var draft = placing.draft(id);
        DraftAccess.require(person.id(), draft, sponsors);
        model.addAttribute("view", new ConferencePage(conference, person.id(), sponsors, List.of(), Map.of(), clock.instant(),
                typed));
        model.addAttribute("draft", draft);
        model.addAttribute("days", SessionForm.days(conference));
        return "programme/draft";
    }
}
