package org.regroup.platform.conferences.business;

import java.util.Optional;

import org.regroup.hall.agenda.Item;

/// How much time an item is planned to take.
///
/// @param minutes  of an item with a time of its own; 0 for motions
/// @param speeches expected from the floor on a motion, mover and seconder aside
/// @param votes    on a motion beside those on its amendments
/// @param longest  the most minutes a motion is given; 0 sets no limit
public record Timing(int minutes, int speeches, int votes, int longest) {

    static final int MOST_MINUTES = 600;
    static final int MOST_SPEECHES = 50;
    static final int MOST_VOTES = 50;
    /// Two speeches for and one against, then a vote on the whole.
    static final Timing USUAL_MOTION = new Timing(0, 3, 1, 0);

    static Timing of(int minutes) {
        return new Timing(minutes, 0, 0, 0);
    }

    Item item(String name, ItemKind kind, int amendments) {
        return kind == ItemKind.MOTION
                ? new Item.Business(name, speeches, amendments, votes,
                        longest == 0 ? Optional.empty() : Optional.of(60L * longest))
                : new Item.Fixed(name, 60L * minutes);
    }
}
