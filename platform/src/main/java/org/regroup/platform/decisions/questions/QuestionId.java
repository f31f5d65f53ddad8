package org.regroup.platform.decisions.questions;

import java.io.Serializable;
import java.util.UUID;

/// Names a question.
public record QuestionId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static QuestionId of(String text) {
        return new QuestionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
