package org.regroup.hall.speaking;

import java.util.Map;
import java.util.Optional;

/// By what people are grouped when their voices are balanced.
///
/// @param name [#ORGANISATION] or the name of something that people state themselves
public record Trait(String name) {

    /// The organisation for which somebody speaks; those who belong to none are one group.
    public static final Trait ORGANISATION = new Trait("organisation");

    /// Empty for those who have not stated it.
    Optional<String> of(String organisation, Map<String, String> traits) {
        return equals(ORGANISATION) ? Optional.of(organisation) : Optional.ofNullable(traits.get(name));
    }
}
