package org.regroup.platform.conferences.votes;

import java.util.UUID;
import org.springframework.stereotype.Service;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;

/// Casting a vote in the hall, and changing it until the vote is closed. Nothing is asked of the database before the ballot is
/// written, and nobody is told that it is before it is durable.
@Service
public class Casting {

    private final Rolls rolls;
    private final BallotBox box;
    private final BallotWriter writer;
    private final Happenings happenings;

    Casting(Rolls rolls, BallotBox box, BallotWriter writer, Happenings happenings) {
        this.rolls = rolls;
        this.box = box;
        this.writer = writer;
        this.happenings = happenings;
    }

    /// A ballot that is stored.
    ///
    /// @param code by which its voter finds it in the list of a secret vote
    public record Receipt(String code, Choice choice) {}

    /// @param who  the number of the delegate
    /// @param id   made by whoever sends the ballot: sent again, nothing more happens
    /// @param rung how the vote was taken when the ballot was filled in
    /// @throws NotFound where there is no such vote in this conference
    public Outcome<Receipt> cast(ConferenceId conference, VoteId id, String who, UUID ballot, Rung rung, Choice choice) {
        var vote = rolls.find(id).filter(one -> one.conference().equals(conference)).orElseThrow(() -> new NotFound("vote"));
        var delegation = vote.roll().delegationOf(who);
        if (delegation.isEmpty()) {
            return new Outcome.Refused<>(java.util.List.of(notOnRoll(vote, who)));
        }
        var now = vote.by(rung);
        return switch (writer.put(new Paper(ballot, id, rung, box.voice(now, who), now.byOrganisation() ? delegation.get() : "",
                choice))) {
            case Taken.Stored(var code, var stored) -> new Outcome.Done<>(new Receipt(code, stored));
            case Taken.Closed _ -> Outcome.refused("", "votes.ground.closed");
            case Taken.OtherWay(var other) -> Outcome.refused("", "votes.ground.otherWay." + HallVote.code(other));
            case Taken.NotOnLine _ -> Outcome.refused("", "votes.ground.notOnLine");
            case Taken.TooOften _ -> Outcome.refused("", "votes.ground.tooOften", BallotBox.MOST_CHANGES);
            case Taken.Unsure _ -> Outcome.refused("", "votes.ground.unsure");
        };
    }

    /// Why somebody cannot vote: she came after the vote was opened, or never votes.
    private Ground notOnRoll(HallVote vote, String who) {
        var presence = happenings.hall(vote.conference()).presence();
        if (!presence.votes(who)) {
            return Ground.of("votes.ground.notDelegate");
        }
        var seat = presence.standIns().get(who);
        return seat != null && vote.roll().votes(seat)
                ? Ground.of("votes.ground.seatVotes", seat)
                : Ground.of("votes.ground.late");
    }
}
