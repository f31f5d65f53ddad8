package org.regroup.platform.conferences.business;

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

    boolean has(Attendee one) {
        var hall = happenings.hall(one.conference());
        return hall.sitting().isEmpty() ? one.delegate() : hall.presence().votes(one.who());
    }

    /// @throws Forbidden for everybody else
    void require(Attendee one) {
        if (!has(one)) {
            throw new Forbidden("business.forbidden.delegate");
        }
    }

    /// Somebody with an account.
    ///
    /// @throws Forbidden for whoever has no say
    Attendee require(PersonId person, ConferenceId conference) {
        return attendees.of(person, conference).filter(this::has)
                .orElseThrow(() -> new Forbidden("business.forbidden.delegate"));
    }
}
