package org.regroup.hall.day;

import java.util.Optional;

import org.regroup.hall.day.Refusal.Why;
import org.regroup.hall.orders.Majority;

/// Whether an act can happen in the room as it is, and what comes of it.
final class Happening {

    private Happening() {}

    static Step of(Hall hall, Entry entry) {
        if (forChair(entry.act()) && !hall.chair().equals(entry.by())) {
            return Refusal.of(Why.NOT_IN_CHAIR, hall.chair().orElse(""));
        }
        return switch (entry.act()) {
            case Act.Ordered(var version, var orders) -> Step.next(hall.with(orders, version));
            case Act.Entitled(var seats) -> Step.next(hall.with(hall.presence().entitled(seats)));
            case Act.ChairTaken(var who) -> Step.next(hall.chaired(who));
            case Act.SittingOpened(var sitting) -> hall.state() == Hall.State.NOT_SITTING
                    ? Step.next(hall.with(hall.floor().fresh()).in(Hall.State.SITTING, sitting, Optional.empty()))
                    : Refusal.of(Why.SITS_ALREADY);
            case Act.Adjourned(var until) -> hall.floor().talking().isPresent()
                    ? Refusal.of(Why.SPEAKING, hall.floor().talking().get().turn().person())
                    : quiet(hall, hall.in(Hall.State.INTERRUPTED, hall.sitting(), until));
            case Act.Resumed() -> hall.state() == Hall.State.INTERRUPTED
                    ? Step.next(hall.in(Hall.State.SITTING, hall.sitting(), Optional.empty()))
                    : Refusal.of(Why.NOT_INTERRUPTED);
            case Act.SittingClosed() -> closed(hall);
            case Act.Came(var attendee) -> present(hall, hall.presence().came(attendee));
            case Act.Stated(var who, var traits) -> present(hall, hall.presence().stated(who, traits));
            case Act.Went(var who) -> present(hall, hall.presence().went(who));
            case Act.SteppedIn(var alternate, var delegate) -> present(hall, hall.presence().steppedIn(alternate, delegate));
            case Act.SteppedBack(var alternate) -> present(hall, hall.presence().steppedBack(alternate));
            case Act.Called called -> Items.called(hall, called, entry.at());
            case Act.CalledToVote(var item, var title) ->
                Items.calledToVote(hall, new Act.Called(item, title, Optional.empty()), entry.at());
            case Act.CalledTogether called -> Items.calledTogether(hall, called, entry.at());
            case Act.Disposed disposed -> Items.disposed(hall, disposed, entry.at());
            case Act.Asked(var who, var side) -> Talk.speaking(hall, who, attendee -> hall.floor().asked(hall, attendee, side));
            case Act.Raised(var who, var kind, var weight) ->
                Talk.speaking(hall, who, attendee -> hall.floor().raised(hall, attendee, kind, weight));
            case Act.Unasked(var who) -> Talk.debating(hall, () -> hall.floor().unasked(hall, who));
            case Act.Began(var who) -> Talk.debating(hall, () -> hall.floor().began(hall, who, entry.at()));
            case Act.Finished() -> Talk.debating(hall, () -> hall.floor().finished(hall, entry.at()));
            case Act.Passed(var who) -> Talk.debating(hall, () -> hall.floor().passed(hall, who));
            case Act.Guillotined _ -> Items.guillotined(hall);
            case Act.Ruled _ -> hall.sits() ? Step.next(hall) : Refusal.of(Why.NOT_SITTING);
            case Act.SpokenOnPaper spoken -> Talk.onPaper(hall, spoken, entry.at());
            case Act.Moved moved -> Procedure.moved(hall, moved);
            case Act.Settled settled -> Procedure.settled(hall, settled);
            case Act.VoteOpened opened -> Ballots.opened(hall, opened, entry.at());
            case Act.Demanded demanded -> Ballots.demanded(hall, demanded);
            case Act.VoteClosed(var vote) -> Ballots.closed(hall, vote, entry.at());
            case Act.Declared declared -> Ballots.declared(hall, declared);
            case Act.Annulled(var vote, var reason) -> Ballots.annulled(hall, vote, reason);
            case Act.PaperBegan _ -> hall.paper().isEmpty()
                    ? Step.next(hall.onPaper(Optional.of(entry.at())))
                    : Refusal.of(Why.PAPER_ALREADY);
            case Act.PaperEnded() -> hall.paper().isPresent()
                    ? Step.next(hall.onPaper(Optional.empty()))
                    : Refusal.of(Why.NOT_ON_PAPER);
            case Act.Corrects corrects -> hall.business().corrections().stream()
                    .anyMatch(one -> one.correction().equals(corrects.correction()))
                            ? Refusal.of(Why.MOVED_ALREADY)
                            : Step.next(hall.with(hall.business().corrects(corrects)));
            case Act.Corrected corrected -> corrected(hall, corrected);
            case Act.Noted _ -> Step.next(hall);
        };
    }

    /// The conference decides on its minutes through its chair; sponsors do so without one.
    private static boolean forChair(Act act) {
        return act instanceof Act.ByChair || act instanceof Act.Corrected corrected && corrected.by() == Act.Decider.CONFERENCE;
    }

    /// Only while it sits and nobody votes.
    static Step quiet(Hall hall, Hall next) {
        if (!hall.sits()) {
            return Refusal.of(hall.state() == Hall.State.INTERRUPTED ? Why.INTERRUPTED : Why.NOT_SITTING);
        }
        return hall.business().pending().isPresent() ? Refusal.of(Why.VOTING) : Step.next(next);
    }

    private static Step closed(Hall hall) {
        if (hall.state() == Hall.State.NOT_SITTING) {
            return Refusal.of(Why.NOT_SITTING);
        }
        if (hall.business().pending().isPresent()) {
            return Refusal.of(Why.VOTING);
        }
        return hall.business().item().isPresent()
                ? Refusal.of(Why.ITEM_OPEN, hall.business().item().get().title())
                : Step.next(hall.with(hall.floor().left()).in(Hall.State.NOT_SITTING, hall.sitting(), Optional.empty()));
    }

    private static Step corrected(Hall hall, Act.Corrected act) {
        if (hall.business().corrections().stream().noneMatch(one -> one.correction().equals(act.correction()))) {
            return Refusal.of(Why.NOT_MOVED);
        }
        boolean counted = act.inFavour() + act.against() > 0;
        if (counted && Majority.MORE_FOR.met(act.inFavour(), act.against()) != act.adopted()) {
            return Refusal.of(Why.ARITHMETIC, act.inFavour(), act.against());
        }
        if (act.by() == Act.Decider.CONFERENCE && act.inFavour() + act.against() > hall.presence().voters().size()) {
            return Refusal.of(Why.ARITHMETIC, act.inFavour(), act.against());
        }
        var next = hall.with(hall.business().corrected(act.correction()));
        return act.by() == Act.Decider.CONFERENCE ? quiet(hall, next) : Step.next(next);
    }

    private static Step present(Hall hall, Presence.Answer answer) {
        return switch (answer) {
            case Presence.Answer.Yes(var presence) -> Step.next(hall.with(presence));
            case Presence.Answer.No(var refused) -> refused;
        };
    }
}
