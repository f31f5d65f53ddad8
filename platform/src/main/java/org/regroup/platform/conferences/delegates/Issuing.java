package org.regroup.platform.conferences.delegates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What stands on a printed pass, and a new one for a pass that was lost. Whoever calls has asked whether the person may.
@Service
@Transactional
public class Issuing {

    private final AttendeeRepository attendees;
    private final PassCodes codes;

    Issuing(AttendeeRepository attendees, PassCodes codes) {
        this.attendees = attendees;
        this.codes = codes;
    }

    /// The code of the pass that counts.
    public String code(Attendee attendee) {
        return codes.of(attendee);
    }

    /// From now on the old pass says nothing.
    public void again(Attendee attendee) {
        int next = attendee.issue() + 1;
        attendees.reissue(attendee.id(), next, codes.hash(attendee.id(), next));
    }
}
