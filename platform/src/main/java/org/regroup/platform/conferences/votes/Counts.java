package org.regroup.platform.conferences.votes;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

/// What a closed vote comes to.
@Component
@Transactional(readOnly = true)
class Counts {

    private final BallotBox box;
    private final CountRepository sheets;

    Counts(BallotBox box, CountRepository sheets) {
        this.box = box;
        this.sheets = sheets;
    }

    /// In two queries.
    Reconciliation reconciled(HallVote vote) {
        return Reconciliation.of(vote, box.of(vote.id(), vote.rung()), who -> box.voice(vote, who),
                vote.counted() ? sheets.of(vote.id(), vote.rung()) : List.of());
    }

    /// The result, worked out from what lies in the database; refused while something is missing or does not add up.
    Outcome<Tally> result(HallVote vote) {
        return vote.open() ? Outcome.refused("", "votes.ground.stillOpen") : of(vote, reconciled(vote));
    }

    static Outcome<Tally> of(HallVote vote, Reconciliation all) {
        if (vote.rung() == Rung.VOICES) {
            return Outcome.refused("", "votes.ground.voices");
        }
        return all.tally(vote).<Outcome<Tally>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused<>(List.of(Ground.of(all.blocked()
                        ? "votes.ground.unreconciled"
                        : "votes.ground.tellers"))));
    }
}
