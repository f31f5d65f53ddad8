package org.regroup.platform.motions.amending;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionKind;
import org.regroup.platform.shared.Sql;

/// Until when amendments are taken, by the calendar of the conference: those to emergency motions have a day of their own.
@Component
class Deadlines {

    private final JdbcClient jdbc;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The last moment for amendments to a motion; empty where no calendar says.
    Optional<Instant> of(Motion motion) {
        var calendar = motion.calendar();
        return calendar == null
                ? Optional.empty()
                : jdbc.sql("select amendments_until, late_until from motion_calendar where id = :id")
                        .param("id", calendar.value())
                        .query((row, _) -> Sql.instant(row,
                                motion.kind() == MotionKind.EMERGENCY ? "late_until" : "amendments_until"))
                        .optional();
    }

    /// The same where it has passed.
    Optional<Instant> passed(Motion motion) {
        var now = clock.instant();
        return of(motion).filter(until -> !now.isBefore(until));
    }
}
