package org.regroup.opinions.exchange;

import java.util.Locale;
import java.util.Optional;

import org.regroup.opinions.Answer;

/// How files write an answer.
final class AnswerWord {

    static final String ADVICE = "is not an answer. Use 1, 0, -1 or agree, pass, disagree.";

    private AnswerWord() {}

    static Optional<Answer> of(String word) {
        return Optional.ofNullable(switch (word.toLowerCase(Locale.ROOT)) {
            case "1", "+1", "agree" -> Answer.AGREE;
            case "-1", "disagree" -> Answer.DISAGREE;
            case "0", "pass" -> Answer.PASS;
            default -> null;
        });
    }
}
