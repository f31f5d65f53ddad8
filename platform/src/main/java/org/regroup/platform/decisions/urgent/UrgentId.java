package org.regroup.platform.decisions.urgent;

import java.io.Serializable;
import java.util.UUID;

/// Names an urgent statement.
public record UrgentId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static UrgentId of(String text) {
        return new UrgentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
