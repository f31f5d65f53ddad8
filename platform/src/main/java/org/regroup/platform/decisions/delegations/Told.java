package org.regroup.platform.decisions.delegations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a delegate was told on one item by those who sent her. Nobody is held to it by software.
public enum Told {
    /// To vote so, as they decided.
    YES('y'), NO('n'), ABSTAIN('a'),
    /// To vote as she thinks right.
    FREE('f'),
    /// To ask them before she votes.
    CONSULT('c');

    private final char letter;

    Told(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    public String code() {
        return String.valueOf(letter);
    }

    /// The word in the keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean binds() {
        return this == YES || this == NO || this == ABSTAIN;
    }

    public static Optional<Told> of(String code) {
        return Arrays.stream(values()).filter(told -> told.code().equals(code)).findFirst();
    }
}
