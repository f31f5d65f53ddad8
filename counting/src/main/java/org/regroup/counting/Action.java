package org.regroup.counting;

import java.util.List;

/// What was done at a stage, and to whom.
public record Action(Kind kind, List<Integer> candidates) {

    /// What can be done at a stage.
    public enum Kind {
        /// votes are counted for the first time
        FIRST,
        /// surplus votes are transferred
        SURPLUS,
        /// candidates are excluded, and their votes transferred
        EXCLUDE,
        /// candidates take the seats that are left, without a transfer
        FILL,
        /// candidates are elected, or take a seat
        ELECT,
        /// two meet in a run-off
        RUNOFF
    }

    public Action {
        candidates = List.copyOf(candidates);
    }

    public static Action of(Kind kind, Integer... candidates) {
        return new Action(kind, List.of(candidates));
    }
}
