package org.regroup.platform.decisions.papers;

import java.util.UUID;

/// To which vote papers belong.
public sealed interface Pile {

    /// An election's.
    record OfElection(UUID election) implements Pile {}

    /// Those by which one organisation answers a question.
    record OfParty(UUID question, UUID organisation) implements Pile {}
}
