package org.regroup.platform.organisations;

import java.io.Serializable;
import java.util.UUID;

/// Names a mandate.
public record MandateId(UUID value) implements Serializable {

    /// Reads an identifier out of an address.
    public static MandateId of(String text) {
        return new MandateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
