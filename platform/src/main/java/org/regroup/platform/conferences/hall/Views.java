package org.regroup.platform.conferences.hall;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// For whom the room is shown. Everybody of a kind is sent the same.
public enum Views {
    /// whoever is there, in the hall or elsewhere
    HALL(List.of("glance", "rest")),
    /// a screen that is read from ten metres
    PROJECTOR(List.of("screen")),
    /// those who count
    TELLERS(List.of("glance", "tellers"));

    private final List<String> parts;

    Views(List<String> parts) {
        this.parts = parts;
    }

    /// Templates that are sent anew when something has happened.
    List<String> parts() {
        return parts;
    }

    /// As it stands in an address.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Anything else is the hall.
    static Views of(String code) {
        return Arrays.stream(values()).filter(view -> view.code().equals(code)).findFirst().orElse(HALL);
    }
}
