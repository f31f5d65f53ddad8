package org.regroup.counting;

import java.util.Map;

/// Somebody, or something, that can be chosen.
///
/// @param number    place on the ballot, from 1
/// @param name      as printed on the ballot
/// @param withdrawn whether no vote counts for it any more; preferences pass over it
/// @param traits    what constraints can ask for, such as `organisation = Tenants` or `gender = woman`
public record Candidate(int number, String name, boolean withdrawn, Map<String, String> traits) {

    public Candidate {
        traits = Map.copyOf(traits);
    }

    public static Candidate of(int number, String name) {
        return new Candidate(number, name, false, Map.of());
    }

    public Candidate withTraits(Map<String, String> given) {
        return new Candidate(number, name, withdrawn, given);
    }

    public Candidate asWithdrawn() {
        return new Candidate(number, name, true, traits);
    }
}
