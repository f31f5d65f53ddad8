package org.regroup.platform.shared.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Mark;

/// A station on the life line of a decision.
public sealed interface Stage {

    /// Where the line stands.
    enum State {
        BEHIND,
        HERE,
        AHEAD
    }

    /// One track: what it was, when, and what came of it.
    record Step(String kind, String day, String title, @Nullable String href, String note, State state) implements Stage {}

    /// The track divides: each organisation by its own rule.
    record Fork(String kind, String title, @Nullable String href, List<Branch> branches) implements Stage {}

    /// What one organisation decided.
    record Branch(Mark mark, String tally, String note) {}
}
