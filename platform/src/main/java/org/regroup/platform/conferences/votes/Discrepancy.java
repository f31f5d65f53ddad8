package org.regroup.platform.conferences.votes;

import java.util.List;

/// Something that does not add up between ballots on line and what was counted in the room.
///
/// @param args   for the text, such as numbers of delegates
/// @param blocks whether no result can be given before it is put right
public record Discrepancy(Kind kind, List<Object> args, boolean blocks) {

    /// What kind of thing.
    public enum Kind {
        /// the sheets of two tellers differ
        DIFFERENT(true),
        /// papers under numbers that could not vote: replaced, come later, unknown; not counted
        NOT_ON_ROLL(false),
        /// a number stands more than once; none of these papers counts
        TWICE(false),
        /// voted on line and on paper; the vote on line counts
        BOTH(false),
        /// voted on line and took a secret paper, which nobody can find again
        BOTH_SECRET(true),
        /// took a secret paper without a vote, or more than one
        TOOK_WRONGLY(true),
        /// more were counted than could vote
        TOO_MANY(true),
        /// more papers than were taken
        MORE_THAN_TAKEN(true),
        /// handed in after the close; not counted
        LATE(false),
        /// the time on paper lies outside the times at which the room ran on paper
        NOT_ON_PAPER(false),
        /// ballots were changed in the database
        CHANGED(true);

        final boolean blocks;

        Kind(boolean blocks) {
            this.blocks = blocks;
        }
    }

    public Discrepancy {
        args = List.copyOf(args);
    }

    static Discrepancy of(Kind kind, Object... args) {
        return new Discrepancy(kind, List.of(args), kind.blocks);
    }
}
