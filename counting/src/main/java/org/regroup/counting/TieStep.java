package org.regroup.counting;

import java.util.List;

/// One step of a rule for ties. Steps are taken in turn until the tie is settled.
public sealed interface TieStep {

    /// The latest earlier stage at which those tied differed decides; several are narrowed down step by step.
    record Backwards() implements TieStep {}

    /// The earliest stage at which those tied differed decides.
    record Forwards() implements TieStep {}

    /// What the method itself prescribes, such as the head-to-head count.
    record Own() implements TieStep {}

    /// A draw from a published seed.
    record ByLot() implements TieStep {}

    /// An order fixed beforehand or drawn by hand: who stands earlier is preferred.
    record Listed(List<Integer> order) implements TieStep {

        public Listed {
            order = List.copyOf(order);
        }
    }

    /// The count stops and asks.
    record Ask() implements TieStep {}
}
