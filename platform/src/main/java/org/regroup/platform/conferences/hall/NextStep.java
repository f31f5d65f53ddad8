package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Taken;
import org.regroup.hall.day.Talking;
import org.regroup.hall.speaking.SpeakersList;
import org.regroup.hall.speaking.Turn;
import org.regroup.platform.conferences.business.BusinessItem;

/// The one thing that a chair does next, so that somebody who has never chaired can go from step to step.
public sealed interface NextStep {

    /// Somebody else, or nobody, has the chair.
    record TakeChair() implements NextStep {}

    record OpenSitting() implements NextStep {}

    record Resume() implements NextStep {}

    /// A step of a vote, on a page of its own.
    record Vote(VotesInHall.Next next) implements NextStep {}

    record Finish(Talking talking) implements NextStep {}

    /// A procedural motion waits to be put.
    record Put(Act.Moved moved) implements NextStep {}

    /// The clock has ended the part of the agenda to which the item belongs.
    record TimeUp(Guillotine guillotine) implements NextStep {}

    record GiveFloor(Turn turn) implements NextStep {}

    record Call(BusinessItem item) implements NextStep {}

    /// An item that was not reached in time is voted on without debate.
    record CallToVote(BusinessItem item) implements NextStep {}

    /// What is on the consent list is taken together.
    record CallTogether(List<BusinessItem> items) implements NextStep {
        public CallTogether {
            items = List.copyOf(items);
        }
    }

    /// The chair asks whether anybody objects to what is on the consent list.
    ///
    /// @param vote where it is put to the vote, should somebody
    record Agree(Taken list, VotesInHall.Next vote) implements NextStep {}

    /// Everything has been said and voted on.
    record Dispose() implements NextStep {}

    record CloseSitting() implements NextStep {}

    /// @param me   the number of whoever asks
    /// @param vote what is to be voted on next, if anything
    static NextStep of(Room room, String me, Optional<VotesInHall.Next> vote, Instant now) {
        var hall = room.hall();
        if (!hall.chair().equals(Optional.of(me))) {
            return new TakeChair();
        }
        return switch (hall.state()) {
            case NOT_SITTING -> new OpenSitting();
            case INTERRUPTED -> new Resume();
            case SITTING -> sitting(room, hall, vote, now);
        };
    }

    private static NextStep sitting(Room room, Hall hall, Optional<VotesInHall.Next> vote, Instant now) {
        if (room.vote() != null && vote.isPresent()) {
            return new Vote(vote.get());
        }
        if (hall.floor().talking().isPresent()) {
            return new Finish(hall.floor().talking().get());
        }
        var guillotine = room.guillotine();
        if (guillotine != null && guillotine.over(now) && hall.floor().debates()) {
            return new TimeUp(guillotine);
        }
        var first = room.turns().stream().findFirst();
        boolean point = first.filter(Turn.OfPoint.class::isInstance).isPresent();
        if (!hall.business().moved().isEmpty() && !point) {
            return new Put(hall.business().moved().getFirst());
        }
        if (first.isPresent() && (!(first.get() instanceof Turn.OfReply) || replies(hall))) {
            return new GiveFloor(first.get());
        }
        var taken = room.taken();
        if (taken != null && !taken.together().isEmpty() && vote.isPresent()) {
            return new Agree(taken, vote.get());
        }
        if (taken != null) {
            return vote.<NextStep>map(Vote::new).orElseGet(Dispose::new);
        }
        var late = room.toVote(now);
        var next = room.callable(now).stream().findFirst();
        var together = room.together(now);
        if (!together.isEmpty() && (!late.isEmpty() || next.isEmpty() || beside(together, next.get()))) {
            return new CallTogether(together);
        }
        return late.isEmpty()
                ? next.<NextStep>map(Call::new).orElseGet(CloseSitting::new)
                : new CallToVote(late.getFirst());
    }

    /// The consent list is taken before anything else of the part of the agenda in which one of its items stands.
    private static boolean beside(List<BusinessItem> together, BusinessItem next) {
        return together.stream().anyMatch(one -> one.section().equals(next.section()));
    }

    /// The mover answers where somebody has spoken, before anything is voted on.
    private static boolean replies(Hall hall) {
        return hall.floor().list().filter(list -> !list.heard().speeches().isEmpty() || list.state() != SpeakersList.State.OPEN)
                .isPresent()
                && hall.business().item().filter(item -> hall.business().votes().stream()
                        .noneMatch(vote -> vote.item().equals(item.item()) && !vote.procedural()
                                && !vote.opened().isBefore(item.called())))
                        .isPresent();
    }
}
