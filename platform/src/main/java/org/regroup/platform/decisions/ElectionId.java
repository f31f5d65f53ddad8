package org.regroup.platform.decisions;

import java.io.Serializable;
import java.util.UUID;

/// Names an election.
public record ElectionId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static ElectionId of(String text) {
        return new ElectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
