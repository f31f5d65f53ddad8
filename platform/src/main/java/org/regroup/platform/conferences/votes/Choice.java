package org.regroup.platform.conferences.votes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a delegate can say in a vote.
public enum Choice {
    FOR("y"), AGAINST("n"), ABSTAIN("a");

    private final String code;

    Choice(String code) {
        this.code = code;
    }

    /// As it is stored and sent.
    public String code() {
        return code;
    }

    /// Part of the keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Choice> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
