package org.regroup.platform.conferences.delegates;

import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.TakingPart;

/// Those with a pass take part: known by the address of their account, or by the number on the pass.
@Component
class Attending implements TakingPart {

    private final AttendeeRepository attendees;

    Attending(AttendeeRepository attendees) {
        this.attendees = attendees;
    }

    @Override
    public Optional<Participant> find(Conference conference, String typed) {
        var found = typed.matches("\\d{1,9}")
                ? attendees.byNumber(conference.id(), Integer.parseInt(typed))
                : attendees.byAddress(conference.id(), typed);
        return found.filter(Attendee::takesPart).flatMap(one -> Optional.ofNullable(one.person())
                .map(person -> new Participant(person, one.organisation())));
    }
}
