package org.regroup.platform.organisations;

import java.io.Serializable;
import java.util.UUID;

/// Names one entry of a roll.
public record MembershipId(UUID value) implements Serializable {

    /// Reads an identifier out of an address.
    public static MembershipId of(String text) {
        return new MembershipId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
