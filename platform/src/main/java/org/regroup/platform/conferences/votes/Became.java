package org.regroup.platform.conferences.votes;

import java.util.Optional;

import org.regroup.hall.day.About;
import org.regroup.hall.day.Act;
import org.regroup.hall.day.Business;
import org.regroup.hall.day.Vote;
import org.regroup.platform.motions.MotionOutcome;

/// What became of a motion in a hall: what the item came to, else what the last vote on the whole said that stands.
final class Became {

    private Became() {}

    static Optional<MotionOutcome> of(Business business, String item) {
        if (agreed(business, item)) {
            return Optional.of(MotionOutcome.CARRIED);
        }
        return business.disposal(item).flatMap(how -> switch (how.disposal()) {
            case REMITTED -> Optional.of(MotionOutcome.REMITTED);
            case REFERRED_BACK -> Optional.of(MotionOutcome.REFERRED_BACK);
            case FELL -> Optional.of(MotionOutcome.FALLEN);
            case CARRIED, NEXT_BUSINESS, WITHDRAWN, NOTED, NOT_REACHED -> Optional.<MotionOutcome>empty();
        }).or(() -> voted(business, item));
    }

    /// Whether nobody objected when it was taken together with others.
    private static boolean agreed(Business business, String item) {
        return business.items().reversed().stream().filter(taken -> taken.takes(item)).findFirst()
                .filter(taken -> !taken.together().isEmpty())
                .filter(taken -> taken.how().filter(how -> how.disposal() == Act.Disposal.CARRIED).isPresent())
                .filter(taken -> business.votes().stream().noneMatch(
                        vote -> vote.about() instanceof About.Whole && business.taken(vote).equals(Optional.of(taken))))
                .isPresent();
    }

    private static Optional<MotionOutcome> voted(Business business, String item) {
        return business.votes().reversed().stream()
                .filter(vote -> vote.about() instanceof About.Whole && vote.annulled().isEmpty() && vote.result().isPresent())
                .filter(vote -> decides(business, vote, item)).findFirst().flatMap(Vote::result).map(Act.Declared::carried)
                .map(carried -> carried ? MotionOutcome.CARRIED : MotionOutcome.FALLEN);
    }

    /// What was not carried together with others is still to be decided by itself.
    private static boolean decides(Business business, Vote vote, String item) {
        return vote.item().equals(item) || vote.result().filter(Act.Declared::carried).isPresent()
                && business.taken(vote).filter(taken -> taken.takes(item)).isPresent();
    }
}
