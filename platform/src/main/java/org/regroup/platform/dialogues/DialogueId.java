package org.regroup.platform.dialogues;

import java.io.Serializable;
import java.util.UUID;

/// Names a dialogue.
public record DialogueId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static DialogueId of(String text) {
        return new DialogueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
