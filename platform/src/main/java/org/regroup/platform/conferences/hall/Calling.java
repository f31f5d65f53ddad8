package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.util.Optional;

import org.regroup.hall.day.Act;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Reads which item a chair calls: to be debated, or only to be voted on where it was not reached in time.
final class Calling {

    private Calling() {}

    static Outcome<Act> read(Typed typed, Room room) {
        var item = item(typed, room);
        if (item.isEmpty()) {
            return Outcome.refused("item", "hall.ground.item");
        }
        if (typed.text("mover").isBlank()) {
            return ChairForm.done(new Act.Called(item.get().name(), item.get().title(), Optional.empty()));
        }
        return ChairForm.person(typed, room, "mover",
                who -> new Act.Called(item.get().name(), item.get().title(), Optional.of(who)));
    }

    static Outcome<Act> toVote(Typed typed, Room room, Instant now) {
        return item(typed, room).filter(room.toVote(now)::contains)
                .map(item -> ChairForm.done(new Act.CalledToVote(item.name(), item.title())))
                .orElseGet(() -> Outcome.refused("item", "hall.ground.item"));
    }

    private static Optional<BusinessItem> item(Typed typed, Room room) {
        return room.agenda().items().stream().filter(one -> one.name().equals(typed.text("item"))).findFirst();
    }
}
