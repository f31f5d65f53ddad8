package org.regroup.platform.conferences.votes;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.hall.day.Vote;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.hall.Room;
import org.regroup.platform.conferences.hall.VotesInHall;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// What votes put on the pages of the hall: what is being voted on, the way to one's ballot, and the chair's next step.
@Component
class HallVotes implements VotesInHall {

    private final Rolls rolls;
    private final Parts parts;

    HallVotes(Rolls rolls, Parts parts) {
        this.rolls = rolls;
        this.parts = parts;
    }

    @Override
    public Optional<Content> of(Room room, Where where, @Nullable String who, Page page) {
        var vote = room.vote();
        return switch (where) {
            case EVERYBODY -> Optional.ofNullable(vote).map(one -> parts.of("votes/now", Map.of("page", page, "vote", one, "href",
                    href(room, one))));
            case TELLERS -> Optional.ofNullable(vote).filter(one -> !one.open())
                    .map(one -> parts.of("votes/nowCount", Map.of("page", page, "vote", one, "href", href(room, one))));
            case ATTENDEE -> Optional.ofNullable(vote).filter(one -> one.open() && one.rung() != Rung.VOICES)
                    .filter(one -> votes(one, who)).map(one -> parts.of("votes/nowBallot", Map.of("page", page, "vote", one,
                            "href", href(room, one))));
            case CHAIR -> Optional.of(parts.of("votes/nowChair", Map.of("page", page, "href", all(room))));
        };
    }

    private boolean votes(Vote vote, @Nullable String who) {
        return who != null && rolls.find(VoteId.of(vote.name())).filter(one -> one.roll().votes(who)).isPresent();
    }

    @Override
    public Optional<Next> next(Room room, Page page) {
        var vote = room.vote();
        if (vote != null) {
            return Optional.of(new Next(page.t(vote.open() ? "votes.next.close" : "votes.next.declare", vote.subject()),
                    href(room, vote) + "#chair"));
        }
        return room.taken() == null || !room.decided().isEmpty()
                ? Optional.empty()
                : Optional.of(new Next(page.t("votes.next.open"), all(room) + "/new"));
    }

    private static String all(Room room) {
        return room.conference().href() + "/votes";
    }

    private static String href(Room room, Vote vote) {
        return all(room) + "/" + vote.name();
    }
}
