package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.util.Optional;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Entry;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Refusal;
import org.regroup.hall.day.Step;

/// Whether something could happen now: the library is asked, nothing is entered. Pages show what is possible and say of the rest
/// why it is not.
final class Trying {

    private Trying() {}

    /// Why it cannot happen; empty where it can.
    static Optional<Refusal> hinders(Hall hall, Instant now, String by, Act act) {
        var at = now.isBefore(hall.at()) ? hall.at() : now;
        return switch (hall.after(new Entry(hall.lines() + 1, at, Optional.of(by), act))) {
            case Step.Next _ -> Optional.empty();
            case Step.Refused(var why) -> Optional.of(why);
        };
    }

    static boolean can(Hall hall, Instant now, String by, Act act) {
        return hinders(hall, now, by, act).isEmpty();
    }
}
