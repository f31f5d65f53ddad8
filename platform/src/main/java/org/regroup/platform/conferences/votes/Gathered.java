package org.regroup.platform.conferences.votes;

import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.counting.Rational;
import org.regroup.hall.day.Hall;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.shared.Ground;

/// Whether enough delegates of everybody are here, when a vote is opened and again when it is closed.
@Component
class Gathered {

    private final Entitlements entitlements;

    Gathered(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /// Of whom nobody, or too few, are here now.
    List<Absent> absent(Conference conference, Roll roll, Hall hall) {
        return Absent.of(roll, hall, entitlements.of(conference).map(one -> one.rule().quorumEach()).orElse(Rational.ZERO));
    }

    /// Why nothing can be decided: each organisation of which too few are here, by name. What is missing of all together the
    /// library of the hall says when a vote is opened.
    static List<Ground> opening(List<Absent> absent) {
        return absent.stream().filter(one -> one.bars() && !one.everybody())
                .map(one -> Ground.of("votes.ground.quorum", one.name(), one.here(), one.needed())).toList();
    }

    /// The same for a result: enough have to be here until the vote is closed.
    static List<Ground> result(List<Absent> absent) {
        return absent.stream().filter(Absent::bars).map(one -> one.everybody()
                ? Ground.of("votes.ground.quorum.all", one.here(), one.needed())
                : Ground.of("votes.ground.quorum.lost", one.name(), one.here(), one.needed())).toList();
    }
}
