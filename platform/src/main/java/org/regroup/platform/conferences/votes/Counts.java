package org.regroup.platform.conferences.votes;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

/// What a closed vote comes to.
@Component
@Transactional(readOnly = true)
class Counts {

    private final BallotBox box;

    Counts(BallotBox box) {
        this.box = box;
    }

    /// The result, worked out from what lies in the database; refused while something is missing or does not add up.
    Outcome<Tally> result(HallVote vote) {
        return vote.open()
                ? Outcome.refused("", "votes.ground.stillOpen")
                : result(vote, box.of(vote.id(), vote.rung()));
    }

    Outcome<Tally> result(HallVote vote, List<Ballot> ballots) {
        return of(vote, ballots, List.of());
    }

    static Outcome<Tally> of(HallVote vote, List<Ballot> ballots, List<Hands> counted) {
        long changed = ballots.stream().filter(ballot -> !ballot.intact()).count();
        if (changed > 0) {
            return new Outcome.Refused<>(List.of(Ground.of("votes.ground.changed", changed)));
        }
        var tooMany = Tally.tooMany(vote, ballots, counted);
        return tooMany.isEmpty()
                ? new Outcome.Done<>(Tally.of(vote, ballots, counted))
                : new Outcome.Refused<>(List.of(Ground.of("votes.ground.tooMany", tooMany.size())));
    }
}
