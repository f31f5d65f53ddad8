package org.regroup.platform.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;

/// How ties are settled. A draw by lot from the seed comes last in each, so that none stays open.
public enum TieOrder {
    /// as the counting rule itself has it
    OWN(),
    /// by the latest stage at which those tied differed
    BACKWARDS(new TieStep.Backwards(), new TieStep.ByLot()),
    /// by the earliest stage at which those tied differed
    FORWARDS(new TieStep.Forwards(), new TieStep.ByLot()),
    /// by lot at once
    LOT(new TieStep.ByLot());

    private final List<TieStep> steps;

    TieOrder(TieStep... steps) {
        this.steps = List.of(steps);
    }

    /// The rule for the count, once the seed is known.
    TieRule rule(String seed) {
        return new TieRule(steps, seed, true);
    }

    /// The word in the database, in forms and in the keys of texts.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TieOrder> of(String code) {
        return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
    }
}
