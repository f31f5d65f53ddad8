package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

import org.regroup.hall.day.Act;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
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

    /// Everything on the consent list: what is on it, the room says and not the form.
    static Outcome<Act> together(Typed typed, Room room, Instant now) {
        var items = room.together(now).stream().map(item -> new Act.Listed(item.name(), item.title())).toList();
        var title = PlainText.line(typed.text("title"));
        var grounds = new ArrayList<Ground>();
        PlainText.require("hall", "title", title, ChairForm.LONGEST_TITLE, grounds);
        if (items.isEmpty()) {
            grounds.add(Ground.of("hall.ground.together"));
        }
        return Outcome.unless(grounds, () -> new Act.CalledTogether(title, items));
    }

    private static Optional<BusinessItem> item(Typed typed, Room room) {
        return room.agenda().items().stream().filter(one -> one.name().equals(typed.text("item"))).findFirst();
    }
}
