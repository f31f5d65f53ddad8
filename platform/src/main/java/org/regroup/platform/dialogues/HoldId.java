package org.regroup.platform.dialogues;

import java.io.Serializable;
import java.util.UUID;

/// Names a hold on a statement.
public record HoldId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static HoldId of(String text) {
        return new HoldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
