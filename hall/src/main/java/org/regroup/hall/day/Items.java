package org.regroup.hall.day;

import java.time.Instant;
import java.util.Optional;

import org.regroup.hall.day.Refusal.Why;

/// Items of business are called one after the other; each is done with before the next.
final class Items {

    private Items() {}

    static Step called(Hall hall, Act.Called act, Instant at) {
        var open = hall.business().item();
        if (open.isPresent()) {
            return Refusal.of(Why.ITEM_OPEN, open.get().title());
        }
        return Happening.quiet(hall,
                hall.with(hall.business().called(act, at)).with(hall.floor().opened(hall.rules(), act.mover())));
    }

    static Step calledToVote(Hall hall, Act.Called act, Instant at) {
        return called(hall, act, at).then(next -> next.with(next.floor().ended()));
    }

    /// There is nothing to be debated, only to be agreed or voted on.
    static Step calledTogether(Hall hall, Act.CalledTogether act, Instant at) {
        var open = hall.business().item();
        if (open.isPresent()) {
            return Refusal.of(Why.ITEM_OPEN, open.get().title());
        }
        if (act.items().isEmpty()) {
            return Refusal.of(Why.NO_ITEM);
        }
        return Happening.quiet(hall, hall.with(hall.business().called(act, at))
                .with(hall.floor().opened(hall.rules(), Optional.empty()).ended()));
    }

    static Step guillotined(Hall hall) {
        if (hall.business().item().isEmpty()) {
            return Refusal.of(Why.NO_ITEM);
        }
        if (hall.floor().talking().isPresent()) {
            return Refusal.of(Why.SPEAKING, hall.floor().talking().get().turn().person());
        }
        return hall.floor().debates() ? Happening.quiet(hall, hall.with(hall.floor().ended())) : Refusal.of(Why.DEBATE_OVER);
    }

    static Step disposed(Hall hall, Act.Disposed act, Instant at) {
        var open = hall.business().item();
        if (open.isEmpty()) {
            return Refusal.of(Why.NO_ITEM);
        }
        if (!open.get().item().equals(act.item())) {
            return Refusal.of(Why.OTHER_ITEM, open.get().title());
        }
        if (hall.floor().talking().isPresent()) {
            return Refusal.of(Why.SPEAKING, hall.floor().talking().get().turn().person());
        }
        if (!open.get().together().isEmpty() && act.disposal() != Act.Disposal.CARRIED
                && act.disposal() != Act.Disposal.NOT_REACHED) {
            return Refusal.of(Why.TOGETHER);
        }
        return Happening.quiet(hall, hall.with(hall.business().disposed(act, at)).with(hall.floor().left()));
    }
}
