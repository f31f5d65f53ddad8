package org.regroup.counting.decisions;

/// What is at hand to settle a tie.
public sealed interface Casting {

    /// Nothing yet.
    record None() implements Casting {}

    /// The chair has given the casting vote.
    record Chair(boolean agrees) implements Casting {}

    /// A seed published beforehand: of two tickets, 1 for carried and 2 for not carried, the one drawn first decides;
    /// see [org.regroup.counting.Lot].
    record ByLot(String seed) implements Casting {}
}
