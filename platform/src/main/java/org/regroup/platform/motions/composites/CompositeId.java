package org.regroup.platform.motions.composites;

import java.io.Serializable;
import java.util.UUID;

/// Names a composite.
public record CompositeId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static CompositeId of(String text) {
        return new CompositeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
