package org.regroup.platform.conferences.business;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Forbidden;

/// Who has a delegate's say in the business: whoever holds a seat before the conference sits, whoever votes in the hall from
/// then on, alternates who have stepped in among them.
@Component
@Transactional(readOnly = true)
class Voters {

    private final Attendees attendees;
    private final Happenings happenings;

    Voters(Attendees attendees, Happenings happenings) {
        this.attendees = attendees;
        this.happenings = happenings;
    }

    Optional<Attendee> find(@Nullable PersonId person, ConferenceId conference) {
        if (person == null) {
            return Optional.empty();
        }
        return attendees.of(person, conference).filter(one -> {
            var hall = happenings.hall(conference);
            return hall.sitting().isEmpty() ? one.delegate() : hall.presence().votes(one.who());
        });
    }

    /// @throws Forbidden for everybody else
    Attendee require(PersonId person, ConferenceId conference) {
        return find(person, conference).orElseThrow(() -> new Forbidden("business.forbidden.delegate"));
    }
}
