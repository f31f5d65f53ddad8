package org.regroup.counting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the organisers decide besides the method.
///
/// @param equalRanks  what equal ranks mean; empty: as the method has it
/// @param parameters  the method's parameters that differ from its standard, by name
public record Settings(TieRule ties, Optional<EqualRanks> equalRanks, List<Constraint> constraints,
        SortedMap<String, String> parameters) {

    public static final Settings STANDARD = new Settings(TieRule.STANDARD, Optional.empty(), List.of(), new TreeMap<>());

    public Settings {
        constraints = List.copyOf(constraints);
        parameters = new TreeMap<>(parameters);
    }

    public Settings with(TieRule rule) {
        return new Settings(rule, equalRanks, constraints, parameters);
    }

    public Settings with(EqualRanks rule) {
        return new Settings(ties, Optional.of(rule), constraints, parameters);
    }

    public Settings with(List<Constraint> demanded) {
        return new Settings(ties, equalRanks, demanded, parameters);
    }

    public Settings with(Map<String, String> given) {
        return new Settings(ties, equalRanks, constraints, new TreeMap<>(given));
    }
}
