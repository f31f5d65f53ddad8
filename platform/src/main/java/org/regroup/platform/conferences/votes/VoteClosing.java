package org.regroup.platform.conferences.votes;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Outcome;

/// Closes a vote: first what waits on this node is stored, then, for all nodes at once, nothing more is taken.
@Component
public class VoteClosing {

    private final BallotWriter writer;
    private final Votes votes;

    VoteClosing(BallotWriter writer, Votes votes) {
        this.writer = writer;
        this.votes = votes;
    }

    /// @throws org.regroup.platform.shared.Forbidden unless this person has the office of the chair at this moment
    public Outcome<HallVote> close(PersonId by, ConferenceId conference, VoteId vote) {
        return close(by, conference, vote, null);
    }

    /// @param seen how it was taken on the page on which the chair closed it: not the vote that began anew meanwhile
    Outcome<HallVote> close(PersonId by, ConferenceId conference, VoteId vote, @Nullable Rung seen) {
        writer.flush();
        return votes.close(by, conference, vote, seen);
    }
}
