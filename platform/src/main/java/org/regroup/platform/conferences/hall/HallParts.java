package org.regroup.platform.conferences.hall;

import gg.jte.Content;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.hall.VotesInHall.Where;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// The parts of the pages of a hall that are the same for everybody, made alike for a page and for those that follow it.
@Component
class HallParts {

    private final Parts parts;
    private final ObjectProvider<VotesInHall> votes;
    private final Clock clock;

    HallParts(Parts parts, ObjectProvider<VotesInHall> votes, Clock clock) {
        this.parts = parts;
        this.votes = votes;
        this.clock = clock;
    }

    /// By their names.
    Map<String, Content> of(Page page, Room room, Views view) {
        var here = page.in(room.conference().zone());
        var added = switch (view) {
            case TELLERS -> votes(page, room, Where.TELLERS, null);
            case HALL -> votes(page, room, Where.EVERYBODY, null);
            // nobody follows a link on the screen of the hall
            case PROJECTOR -> List.<Content>of();
        };
        var all = new LinkedHashMap<String, Content>();
        view.parts().forEach(part -> all.put(part, parts.of("hall/" + part,
                Map.of("page", here, "room", room, "now", clock.instant(), "votes", added))));
        return all;
    }

    /// What the part that takes votes adds.
    List<Content> votes(Page page, Room room, Where where, @Nullable String who) {
        return votes.orderedStream().map(one -> one.of(room, where, who, page)).flatMap(Optional::stream).toList();
    }

    /// What the chair does next about votes.
    Optional<VotesInHall.Next> next(Page page, Room room) {
        return votes.orderedStream().map(one -> one.next(room, page)).flatMap(Optional::stream).findFirst();
    }
}
