package org.regroup.platform.dialogues;

import java.io.Serializable;
import java.util.UUID;

/// Names a statement.
public record StatementId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static StatementId of(String text) {
        return new StatementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
