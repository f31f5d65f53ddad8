package org.regroup.hall.day;

import java.time.Instant;

import org.regroup.hall.day.Refusal.Why;
import org.regroup.hall.orders.Demand;

/// Votes are taken one at a time, on the item that is called, with a quorum in the room; the debate is over by then.
final class Ballots {

    private Ballots() {}

    static Step opened(Hall hall, Act.VoteOpened act, Instant at) {
        var item = hall.business().item();
        if (act.about() instanceof About.Procedure(var kind)) {
            var waits = Procedure.first(hall, kind);
            if (waits.isPresent()) {
                return waits.get();
            }
        } else if (item.isEmpty()) {
            return Refusal.of(Why.NO_ITEM);
        }
        if (!item.map(Taken::item).orElse("").equals(act.item())) {
            return Refusal.of(Why.OTHER_ITEM, item.map(Taken::title).orElse(""));
        }
        if (hall.business().vote(act.vote()).isPresent()) {
            return Refusal.of(Why.DONE_ALREADY);
        }
        if (hall.floor().talking().isPresent()) {
            return Refusal.of(Why.SPEAKING, hall.floor().talking().get().turn().person());
        }
        int present = hall.presence().voters().size();
        if (!hall.quorate()) {
            return Refusal.of(Why.NO_QUORUM, present, hall.presence().seats());
        }
        return Happening.quiet(hall, hall.with(hall.business().opened(Vote.of(act, at, present))));
    }

    /// A surer way replaces the one at hand, also after a count by sight or hands that was not declared yet.
    static Step demanded(Hall hall, Act.Demanded act) {
        var vote = hall.business().pending();
        if (vote.isEmpty() || !vote.get().name().equals(act.vote())) {
            return Refusal.of(vote.isEmpty() ? Why.NO_VOTE : Why.OTHER_VOTE);
        }
        if (act.rung().compareTo(vote.get().rung()) <= 0) {
            return Refusal.of(Why.NOT_SURER, vote.get().rung().name());
        }
        var allowed = hall.rules().demand(act.rung());
        if (allowed.isEmpty()) {
            return Refusal.of(Why.NOT_ENOUGH_DEMAND, 0, 0);
        }
        long standing = act.by().stream().distinct().filter(hall.presence()::votes).count();
        return enough(hall, act, allowed.get(), standing)
                ? Step.next(hall.with(hall.business().vote(act.vote(), one -> one.by(act.rung()))))
                : Refusal.of(Why.NOT_ENOUGH_DEMAND, standing, allowed.get().delegates());
    }

    private static boolean enough(Hall hall, Act.Demanded act, Demand allowed, long standing) {
        boolean organisation = allowed.anyOrganisation() && !act.organisation().isEmpty() && !act.by().isEmpty()
                && act.by().stream().allMatch(who -> hall.presence().votesFor(who, act.organisation()));
        return organisation || standing >= allowed.delegates();
    }

    static Step closed(Hall hall, String name, Instant at) {
        var vote = hall.business().vote(name);
        if (vote.isEmpty()) {
            return Refusal.of(Why.NO_VOTE);
        }
        return vote.get().open()
                ? Step.next(hall.with(hall.business().vote(name, one -> one.closed(at))))
                : Refusal.of(Why.ALREADY_CLOSED);
    }

    static Step declared(Hall hall, Act.Declared act) {
        var vote = hall.business().vote(act.vote());
        if (vote.isEmpty()) {
            return Refusal.of(Why.NO_VOTE);
        }
        if (!vote.get().pending()) {
            return Refusal.of(Why.DECLARED_ALREADY);
        }
        if (vote.get().open()) {
            return Refusal.of(Why.STILL_OPEN);
        }
        var next = hall.with(hall.business().vote(act.vote(), one -> one.declared(act)));
        return vote.get().about() instanceof About.Procedure(var kind)
                ? Procedure.decided(next, kind, vote.get().rung(), act)
                : Step.next(next);
    }

    static Step annulled(Hall hall, String name, String reason) {
        var vote = hall.business().vote(name);
        if (vote.isEmpty() || vote.get().annulled().isPresent()) {
            return Refusal.of(Why.NO_VOTE);
        }
        return Step.next(hall.with(hall.business().vote(name, one -> one.annulled(reason))));
    }
}
