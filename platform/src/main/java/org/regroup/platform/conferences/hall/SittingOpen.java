package org.regroup.platform.conferences.hall;

import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.hall.day.Hall;
import org.regroup.platform.conferences.Closing;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.Ground;

/// A conference is not closed while one of its sittings is open: what is called or voted on there would never end.
@Component
class SittingOpen implements Closing.LeftOpen {

    private final Happenings happenings;

    SittingOpen(Happenings happenings) {
        this.happenings = happenings;
    }

    @Override
    public List<Ground> of(Conference conference) {
        var hall = happenings.hall(conference.id());
        return hall.state() == Hall.State.NOT_SITTING
                ? List.of()
                : List.of(Ground.of("hall.ground.sits", hall.sitting()));
    }
}
