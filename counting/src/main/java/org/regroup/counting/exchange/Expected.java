package org.regroup.counting.exchange;

import java.util.List;

import org.regroup.counting.Candidate;

/// What a caller knows of a file that the file itself may not say.
///
/// @param marks      what numbers in a table mean, where one cannot see it
/// @param candidates those on the ballot, in order; empty: as the file has them
/// @param inOrder    whether ballots must be kept in the order they came, for rules that draw papers by their place
public record Expected(Marks marks, List<Candidate> candidates, boolean inOrder) {

    /// What a number beside a candidate means.
    public enum Marks {
        /// not said: a rank
        UNSTATED,
        /// 1 is the first preference
        RANKS,
        /// more is better
        SCORES,
        /// 1 is yes
        APPROVALS
    }

    public static final Expected NOTHING = new Expected(Marks.UNSTATED, List.of(), false);

    public Expected {
        candidates = List.copyOf(candidates);
    }

    public Expected with(Marks stated) {
        return new Expected(stated, candidates, inOrder);
    }

    public Expected with(List<Candidate> listed) {
        return new Expected(marks, listed, inOrder);
    }

    public Expected keepingOrder() {
        return new Expected(marks, candidates, true);
    }
}
