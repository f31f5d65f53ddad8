package org.regroup.platform.conferences;

import java.io.Serializable;
import java.util.UUID;

/// Names a conference.
public record ConferenceId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static ConferenceId of(String text) {
        return new ConferenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
