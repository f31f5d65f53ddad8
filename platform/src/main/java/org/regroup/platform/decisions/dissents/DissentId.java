package org.regroup.platform.decisions.dissents;

import java.io.Serializable;
import java.util.UUID;

/// Names what somebody has attached to a decision.
public record DissentId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static DissentId of(String text) {
        return new DissentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
