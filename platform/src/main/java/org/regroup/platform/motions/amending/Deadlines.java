package org.regroup.platform.motions.amending;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Until when amendments are taken, by the calendar of the conference: those to emergency motions have a day of their own.
@Component
class Deadlines {

    /// The last moment for amendments to a motion, where a calendar says.
    static final String ONE = """
            select case m.kind when 'emergency' then c.late_until else c.amendments_until end until
            from motion m join motion_calendar c on c.id = m.calendar where m.id = ?""";

    private final Clock clock;

    Deadlines(Clock clock) {
        this.clock = clock;
    }

    /// The same for putting an amendment in other words: what no longer fits may be re-worded at any time.
    Optional<Instant> passed(Proceedings all, MotionAmendment reworded) {
        return all.stands(reworded).waitsForMover() ? Optional.empty() : passed(all);
    }

    /// The last moment where it has passed.
    Optional<Instant> passed(Proceedings all) {
        var now = clock.instant();
        return Optional.ofNullable(all.until()).filter(until -> !now.isBefore(until));
    }
}
