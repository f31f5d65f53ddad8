package org.regroup.hall.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A part of the agenda that is taken in one go.
///
/// @param items     in the order in which they are called
/// @param guillotine when the section ends, whatever is left of it; empty where it goes on as long as there is time
/// @param unreached what becomes of what is left
public record Section(String name, List<Item> items, Optional<Instant> guillotine, Unreached unreached) {

    /// What the standing orders say of business that was not reached.
    public enum Unreached {
        /// goes to the executive, which must answer
        REMITTED,
        /// stands on the agenda of the next conference
        NEXT_CONFERENCE,
        /// is voted on without debate at the end
        VOTED_WITHOUT_DEBATE,
        /// falls
        FALLS
    }

    public Section {
        items = List.copyOf(items);
    }

    public static Section of(String name, List<Item> items, Unreached unreached) {
        return new Section(name, items, Optional.empty(), unreached);
    }

    public Section until(Instant end) {
        return new Section(name, items, Optional.of(end), unreached);
    }
}
