package org.regroup.hall.speaking;

import java.util.Map;
import java.util.Optional;

/// Somebody asks to speak.
///
/// @param number       in which order it was asked, from 1; no two are alike
/// @param person       who; one name for one person through the whole meeting
/// @param organisation for which she speaks; empty for people who belong to none
/// @param traits       what else a policy looks at, such as tendency or gender, as the person states it; may be empty
public record Request(int number, String person, String organisation, Side side, Map<String, String> traits) {

    public Request {
        if (number < 1 || person.isEmpty()) {
            throw new IllegalArgumentException("a request has a number from 1 and a person");
        }
        traits = Map.copyOf(traits);
    }

    public static Request of(int number, String person, String organisation) {
        return new Request(number, person, organisation, Side.NEITHER, Map.of());
    }

    public Request on(Side other) {
        return new Request(number, person, organisation, other, traits);
    }

    public Request with(String trait, String value) {
        var more = new java.util.HashMap<>(traits);
        more.put(trait, value);
        return new Request(number, person, organisation, side, more);
    }

    /// As a policy groups people.
    Optional<String> value(Trait trait) {
        return trait.of(organisation, traits);
    }

    /// The speech that comes of it.
    public Speech speech(int seconds) {
        return new Speech(person, organisation, side, traits, seconds);
    }
}
