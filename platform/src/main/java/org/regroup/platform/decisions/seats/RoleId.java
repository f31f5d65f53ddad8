package org.regroup.platform.decisions.seats;

import java.io.Serializable;
import java.util.UUID;

/// Names a role of an alliance.
public record RoleId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static RoleId of(String text) {
        return new RoleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
