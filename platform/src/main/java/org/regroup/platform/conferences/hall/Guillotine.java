package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.platform.conferences.business.AgendaSection;
import org.regroup.platform.conferences.business.BusinessItem;

/// A part of the agenda that ends at a fixed time, and what the clock finds unfinished then.
///
/// @param rule what becomes of items that are not called by then
/// @param left in the order of the agenda, the one that is called among them
public record Guillotine(String section, Instant at, Unreached rule, List<BusinessItem> left) {

    public Guillotine {
        left = List.copyOf(left);
    }

    /// The earliest first; parts of which nothing is left fall away.
    static List<Guillotine> of(Room room) {
        return room.agenda().sections().stream().filter(section -> section.guillotine() != null)
                .map(section -> of(room, section)).filter(one -> !one.left().isEmpty())
                .sorted(Comparator.comparing(Guillotine::at)).toList();
    }

    private static Guillotine of(Room room, AgendaSection section) {
        var waiting = room.waiting();
        var taken = room.taken();
        return new Guillotine(section.title(), Objects.requireNonNull(section.guillotine()),
                section.rule(room.hall().rules().unreached()), section.items().stream()
                        .filter(item -> waiting.contains(item) || taken != null && taken.takes(item.name())).toList());
    }

    public boolean over(Instant now) {
        return !now.isBefore(at);
    }

    /// Whether an item that was not called in time is called no more.
    boolean passes(Instant now) {
        return over(now) && rule != Unreached.VOTED_WITHOUT_DEBATE;
    }
}
