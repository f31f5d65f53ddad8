package org.regroup.platform.conferences.desk;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.regroup.hall.day.Act;
import org.regroup.platform.conferences.delegates.AttendeeStated;
import org.regroup.platform.conferences.hall.Happenings;

/// Whoever states something about herself while she is in the room is in it as she states: lists of speakers go by it at once.
@Component
class Restating {

    private final Happenings happenings;

    Restating(Happenings happenings) {
        this.happenings = happenings;
    }

    @EventListener
    void stated(AttendeeStated event) {
        var one = event.attendee();
        var here = happenings.hall(one.conference()).presence().here().get(one.who());
        if (here != null && !here.traits().equals(one.traits()) && !happenings.over(one.conference())) {
            happenings.enter(one.conference(), UUID.randomUUID(), one.person(), Optional.of(one.who()),
                    new Act.Stated(one.who(), one.traits())).required();
        }
    }
}
