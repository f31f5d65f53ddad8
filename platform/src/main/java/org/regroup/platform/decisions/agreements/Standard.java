package org.regroup.platform.decisions.agreements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Rules;

/// The joint rules that standing orders can fix. None names a number of organisations, since that may change; by each of them more
/// than half of the organisations agree.
enum Standard {
    MOST("organisations(more-than 1/2)"), TWO_THIRDS("organisations(at-least 2/3)"),
    THREE_QUARTERS("organisations(at-least 3/4)"),
    ALL("organisations(all-but 0)"), DOUBLE(Rules.text(JointRule.doubleMajority())),
    /// who did not agree is not bound
    MOST_RESERVED("reservations(organisations(more-than 1/2))"),
    THREE_QUARTERS_RESERVED("reservations(organisations(at-least 3/4))");

    private final String text;

    Standard(String text) {
        this.text = text;
    }

    JointRule rule() {
        return Rules.parse(text).rule();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Standard> of(@Nullable JointRule rule) {
        return Arrays.stream(values()).filter(one -> one.rule().equals(rule)).findFirst();
    }
}
