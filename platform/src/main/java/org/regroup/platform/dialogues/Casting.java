package org.regroup.platform.dialogues;

import java.time.Instant;

import org.regroup.opinions.Answer;

/// What came of an answer somebody gave.
sealed interface Casting {

    /// It is kept. Whoever reads this may rely on it: the transaction is over.
    record Counted(Statement statement, Answer answer) implements Casting {}

    /// The dialogue has closed.
    record Closed(Instant at) implements Casting {}

    /// The statement is not asked at present.
    record Held(Statement statement, Hold hold) implements Casting {}

    /// The statement is not in this dialogue, or was withdrawn or moderated out.
    record Gone() implements Casting {}

    /// Whoever answers is neither signed in nor came by the link.
    record NeedsLink() implements Casting {}

    /// The membership under which this person answered has ended; another badge must be chosen.
    record BadgeEnded() implements Casting {}
}
