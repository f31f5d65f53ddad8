package org.regroup.hall.day;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

import org.regroup.hall.day.Refusal.Why;

/// Speaking needs a sitting, an item, and somebody who may speak.
final class Talk {

    private Talk() {}

    static Step debating(Hall hall, Supplier<Step> step) {
        if (!hall.sits()) {
            return Refusal.of(hall.state() == Hall.State.INTERRUPTED ? Why.INTERRUPTED : Why.NOT_SITTING);
        }
        return hall.floor().list().isEmpty() ? Refusal.of(Why.NO_ITEM) : step.get();
    }

    static Step speaking(Hall hall, String who, Function<Attendee, Step> step) {
        return debating(hall, () -> {
            var attendee = hall.presence().here().get(who);
            if (attendee == null) {
                return Refusal.of(Why.NOT_HERE, who);
            }
            boolean voice = hall.presence().voice(who).filter(Voice::speaks).isPresent();
            return voice ? step.apply(attendee) : Refusal.of(Why.NO_VOICE, who);
        });
    }

    /// Slips of speeches are entered while the room runs on paper or afterwards; the minutes say that they are from paper.
    static Step onPaper(Hall hall, Act.SpokenOnPaper act, Instant now) {
        var attendee = hall.presence().here().get(act.who());
        if (attendee == null) {
            return Refusal.of(Why.NOT_HERE, act.who());
        }
        return act.began().plusSeconds(act.seconds()).isAfter(now)
                ? Refusal.of(Why.NOT_NOW)
                : Step.next(hall.with(hall.floor().onPaper(attendee, act.side(), act.seconds())));
    }
}
