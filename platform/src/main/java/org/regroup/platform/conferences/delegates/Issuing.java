package org.regroup.platform.conferences.delegates;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.shared.Sql;

/// What stands on a printed pass, and a new one for a pass that was lost. Whoever calls has asked whether the person may.
@Service
@Transactional
public class Issuing {

    private final AttendeeRepository attendees;
    private final PassCodes codes;
    private final Clock clock;

    Issuing(AttendeeRepository attendees, PassCodes codes, Clock clock) {
        this.attendees = attendees;
        this.codes = codes;
        this.clock = clock;
    }

    /// The code of the pass that counts.
    public String code(Attendee attendee) {
        return codes.of(attendee);
    }

    /// How often the pass that counts was taken into a browser.
    public record Taking(int times, @Nullable Instant last) {}

    @Transactional(readOnly = true)
    public Taking taking(Attendee attendee) {
        return attendees.taking(attendee.id());
    }

    /// A browser carries it from now on.
    public void taken(Attendee attendee) {
        attendees.taken(attendee.id(), Sql.now(clock));
    }

    /// From now on the old pass says nothing.
    public void again(Attendee attendee) {
        int next = attendee.issue() + 1;
        attendees.reissue(attendee.id(), next, codes.hash(attendee.id(), next));
    }
}
