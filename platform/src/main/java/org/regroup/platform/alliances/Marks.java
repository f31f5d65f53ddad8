package org.regroup.platform.alliances;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Gives each affiliate the number of the colour and outline by which it shows in one alliance.
final class Marks {

    private static final int COUNT = 12;

    private Marks() {}

    /// The number it had here before, else its own, else the next that is free; a thirteenth affiliate shares its own number.
    static int choose(int own, @Nullable Integer before, Collection<Integer> taken) {
        if (before != null && !taken.contains(before)) {
            return before;
        }
        for (int step = 0; step < COUNT; step++) {
            int mark = (own - 1 + step) % COUNT + 1;
            if (!taken.contains(mark)) {
                return mark;
            }
        }
        return own;
    }
}
