package org.regroup.platform.organisations;

import java.io.Serializable;
import java.util.UUID;

/// Names a unit of an organisation.
public record UnitId(UUID value) implements Serializable {

    /// Reads an identifier out of an address.
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
