package org.regroup.platform.conferences.votes;

import java.util.Optional;

import org.regroup.hall.day.About;
import org.regroup.hall.day.Act;
import org.regroup.hall.day.Business;
import org.regroup.platform.motions.MotionOutcome;

/// What became of a motion in a hall: what the item came to, else what the last vote on the whole said that stands.
final class Became {

    private Became() {}

    static Optional<MotionOutcome> of(Business business, String item) {
        return business.disposal(item).flatMap(how -> switch (how.disposal()) {
            case REMITTED -> Optional.of(MotionOutcome.REMITTED);
            case REFERRED_BACK -> Optional.of(MotionOutcome.REFERRED_BACK);
            case FELL -> Optional.of(MotionOutcome.FALLEN);
            case CARRIED, NEXT_BUSINESS, WITHDRAWN, NOTED, NOT_REACHED -> Optional.<MotionOutcome>empty();
        }).or(() -> voted(business, item));
    }

    private static Optional<MotionOutcome> voted(Business business, String item) {
        return business.votes().reversed().stream()
                .filter(vote -> vote.item().equals(item) && vote.about() instanceof About.Whole && vote.annulled().isEmpty())
                .flatMap(vote -> vote.result().stream()).findFirst().map(Act.Declared::carried)
                .map(carried -> carried ? MotionOutcome.CARRIED : MotionOutcome.FALLEN);
    }
}
