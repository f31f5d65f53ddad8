package org.regroup.platform.decisions.voting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a voter says to the whole or to one clause. A ballot has one letter for each.
public enum Answer {
    YES('y'), NO('n'), ABSTAIN('a');

    private final char letter;

    Answer(char letter) {
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

    public static Optional<Answer> of(String code) {
        return Arrays.stream(values()).filter(answer -> answer.code().equals(code)).findFirst();
    }
}
