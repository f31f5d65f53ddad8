package org.regroup.platform.decisions;

import java.util.Arrays;
import java.util.Optional;

import org.regroup.counting.Method;
import org.regroup.counting.catalogue.Methods;

/// The rules for counting that are offered here; each is a method of the library `counting`, by the same name.
public enum CountingRule {

    SCOTTISH("scottish", Marking.RANKS, true), MEEK("meek", Marking.RANKS, true), ERS97("ers97", Marking.RANKS, true), IRV("irv",
            Marking.RANKS, false),
    SCHULZE("schulze", Marking.RANKS, false), APPROVAL("approval", Marking.APPROVALS, true), SCORE(
            "score", Marking.SCORES, true),
    STAR("star", Marking.SCORES, false), SEQ_PHRAGMEN("seq-phragmen",
            Marking.APPROVALS, true);

    private final String code;
    private final Marking marking;
    private final boolean several;

    CountingRule(String code, Marking marking, boolean several) {
        this.code = code;
        this.marking = marking;
        this.several = several;
    }

    /// The field's short name: in forms, in the database, and at the shell prompt.
    public String code() {
        return code;
    }

    /// What a voter writes on the ballot.
    public Marking marking() {
        return marking;
    }

    /// Whether it can fill more than one seat.
    public boolean several() {
        return several;
    }

    /// The rule itself.
    Method method() {
        return Methods.named(code).orElseThrow(() -> new IllegalStateException("no method is called " + code));
    }

    /// Whether it can keep to demands for representation.
    public boolean constrained() {
        return method().constrained();
    }

    public static Optional<CountingRule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }
}
