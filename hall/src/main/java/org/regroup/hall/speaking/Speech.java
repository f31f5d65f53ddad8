package org.regroup.hall.speaking;

import java.util.Map;
import java.util.Optional;

/// Something that was said from the floor.
///
/// @param seconds how long it took
public record Speech(String person, String organisation, Side side, Map<String, String> traits, int seconds) {

    public Speech {
        if (seconds < 0) {
            throw new IllegalArgumentException("a speech cannot take " + seconds + " seconds");
        }
        traits = Map.copyOf(traits);
    }

    Optional<String> value(Trait trait) {
        return trait.of(organisation, traits);
    }
}
