package org.regroup.platform.conferences.minutes;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.minutes.Minutes;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.conferences.hall.Rosters;
import org.regroup.platform.conferences.votes.Dissent;
import org.regroup.platform.shared.Typed;

/// Gathers what the page of the minutes shows.
@Component
class MinutesPages {

    private final ConferencePages conferences;
    private final Happenings happenings;
    private final Rosters names;
    private final Dissent dissent;

    MinutesPages(ConferencePages conferences, Happenings happenings, Rosters names, Dissent dissent) {
        this.conferences = conferences;
        this.happenings = happenings;
        this.names = names;
        this.dissent = dissent;
    }

    @Transactional(readOnly = true)
    MinutesView of(ConferenceId id, @Nullable SignedIn person) {
        var conference = conferences.of(id, person);
        var all = names.of(conference.conference());
        var me = person == null
                ? ""
                : all.people().values().stream().filter(one -> one.takesPart() && person.id().equals(one.person()))
                        .map(Attendee::who).findFirst().orElse("");
        var hall = happenings.hall(id);
        return new MinutesView(conference, Minutes.of(happenings.entries(id, 0)), hall, all, me,
                !me.isEmpty() && hall.sits() && hall.chair().filter(me::equals).isPresent(), dissent.of(id), Typed.of(Map.of()));
    }
}
