package org.regroup.counting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tie and how it was settled. Nothing is settled without one of these in the result.
///
/// @param stage      of the count
/// @param purpose    what had to be decided
/// @param candidates who were level, ascending
/// @param steps      how they were narrowed down, in turn
/// @param chosen     who was picked
public record Tie(int stage, Purpose purpose, List<Integer> candidates, List<Step> steps, int chosen) {

    /// What a tie was about.
    public enum Purpose {
        /// who is excluded
        EXCLUSION,
        /// whose surplus is transferred first
        SURPLUS,
        /// who is elected
        ELECTION,
        /// who stands before whom in an order
        ORDER
    }

    public Tie {
        candidates = List.copyOf(candidates);
        steps = List.copyOf(steps);
    }

    /// Whether a lot decided.
    public boolean byLot() {
        return steps.stream().anyMatch(step -> step.lot() != null);
    }

    /// One step of the rule.
    ///
    /// @param rule  `backwards`, `forwards`, `own`, `listed` or `lot`
    /// @param what  the evidence looked at, in words: "votes at stage 3", "more preferred head to head"
    /// @param stage where the evidence is from; 0 if from no stage
    /// @param left  who were still level afterwards, ascending
    /// @param lot   the draw, where there was one
    public record Step(String rule, String what, int stage, List<Integer> left, @Nullable Lot lot) {

        public Step {
            left = List.copyOf(left);
        }
    }
}
