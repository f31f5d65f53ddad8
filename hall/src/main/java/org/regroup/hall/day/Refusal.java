package org.regroup.hall.day;

import java.util.List;

/// Why something cannot happen now.
///
/// @param why  names the reason; a text belongs to each
/// @param args values for the text, such as a number
public record Refusal(Why why, List<String> args) {

    /// The reasons there are.
    public enum Why {
        /// only the chair does this; argument: who has it, or empty
        NOT_IN_CHAIR,
        /// no sitting is open
        NOT_SITTING, SITS_ALREADY, INTERRUPTED, NOT_INTERRUPTED,
        /// a vote is being taken
        VOTING, NO_VOTE, OTHER_VOTE, STILL_OPEN, DECLARED_ALREADY, ALREADY_CLOSED,
        /// argument: the rung that stands
        NOT_SURER, NOT_ENOUGH_DEMAND,
        /// argument: present, needed
        NO_QUORUM,
        NO_ITEM, OTHER_ITEM, ITEM_OPEN, DONE_ALREADY,
        /// items taken together are carried together, or taken one by one
        TOGETHER,
        /// argument: who
        NOT_HERE, HERE_ALREADY, NO_VOICE, NO_ALTERNATE, NO_DELEGATE, SEAT_TAKEN, NOT_STEPPED_IN, OTHER_ORGANISATION,
        WAITS_ALREADY, NOT_WAITING, SPOKEN_ENOUGH, POINTS_ENOUGH, LIST_CLOSED, DEBATE_OVER,
        /// argument: who is first
        NOT_FIRST, SPEAKING, NOBODY_SPEAKS,
        NO_SUCH_MOTION, NOT_NOW, NOT_THEIRS, NOT_SECONDED, MOVED_ALREADY, NOT_MOVED,
        /// the numbers do not make it carried, or not carried, as was said
        ARITHMETIC,
        PAPER_ALREADY, NOT_ON_PAPER
    }

    public Refusal {
        args = List.copyOf(args);
    }

    static Step of(Why why, Object... args) {
        return new Step.Refused(new Refusal(why, java.util.Arrays.stream(args).map(String::valueOf).toList()));
    }
}
