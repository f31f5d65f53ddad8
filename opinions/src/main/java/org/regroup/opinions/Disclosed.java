package org.regroup.opinions;

/// A count as it may be shown: the count itself, or why it is not.
public sealed interface Disclosed {

    record Shown(Tally tally) implements Disclosed {}

    record Withheld(Reason reason) implements Disclosed {}

    /// Why a count is withheld.
    enum Reason {
        /// so few people answered that a single answer could be guessed
        TOO_FEW_RESPONDENTS,
        /// it would give away the count of a smaller voice by subtraction from the total
        PROTECTS_ANOTHER
    }
}
