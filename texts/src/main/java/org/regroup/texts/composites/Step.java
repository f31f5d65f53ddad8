package org.regroup.texts.composites;

import java.util.List;

/// What came of an attempt to change a composite.
public sealed interface Step {

    /// @param losses the sentences of which words were lost by it, so that nobody need look for them
    record Taken(Composite composite, List<Loss> losses) implements Step {
        public Taken {
            losses = List.copyOf(losses);
        }
    }

    /// Nothing was changed.
    ///
    /// @param what the name or number that would not do
    record Refused(Why why, String what) implements Step {}

    /// Why a step is refused.
    enum Why {
        NO_SUCH_MOTION, NO_SUCH_SENTENCE, NO_SUCH_BLOCK, NO_SUCH_GAP,
        /// The new block would have the name of another.
        NAME_TAKEN,
        /// No word lies between the two gaps.
        NOTHING_THERE,
        /// Words cannot be moved into themselves.
        INTO_ITSELF,
        /// Only words written here can be said to fit a sentence.
        CITED_ALREADY, NO_SUCH_OPTION,
        /// The option is not in a state for that: only what was dropped can be appealed against.
        OUT_OF_TURN,
        /// The place an option was dropped from reads otherwise now: somebody must say where it goes.
        PLACE_CHANGED,
        /// The motion reads otherwise than when its sentences were put in.
        TEXT_CHANGED,
        /// Words of the motion stand in the composite.
        STILL_CITED,
        /// None of its words stands in the composite.
        NOT_IN,
        /// It would change nothing.
        CHANGES_NOTHING
    }
}
