package org.regroup.hall.day;

import java.util.Map;

/// Somebody who is here.
///
/// @param who          number by which this person is known for the whole conference
/// @param organisation for which she is here; empty for people who belong to none
/// @param traits       what she states herself and an order of speakers looks at; may be empty
public record Attendee(String who, Voice voice, String organisation, Map<String, String> traits) {

    public Attendee {
        if (who.isEmpty()) {
            throw new IllegalArgumentException("everybody here has a number");
        }
        traits = Map.copyOf(traits);
    }

    Attendee as(Voice other) {
        return new Attendee(who, other, organisation, traits);
    }
}
