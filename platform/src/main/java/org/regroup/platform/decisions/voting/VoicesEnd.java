package org.regroup.platform.decisions.voting;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.shared.Sql;

/// Takes away what leads from voters to their secret ballots once nobody can change them any more. An organisation that
/// certifies does so in the same moment; this is for those that do not.
@Component
class VoicesEnd {

    private final BallotBox box;
    private final Clock clock;

    VoicesEnd(BallotBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void sweep() {
        box.unlinkEnded(Sql.now(clock));
    }
}
