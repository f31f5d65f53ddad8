package org.regroup.platform.motions;

import java.io.Serializable;
import java.util.UUID;

/// Names a calendar.
public record CalendarId(UUID value) implements Serializable {

    /// As it stands in an address.
    public static CalendarId of(String text) {
        return new CalendarId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
