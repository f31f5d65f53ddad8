package org.regroup.counting;

import java.util.List;

/// How ties are settled.
///
/// @param steps      taken in turn; empty: the method's own rule
/// @param seed       for draws by lot
/// @param seedStated whether the seed was published beforehand; if not it was taken from the input, and the report says so
public record TieRule(List<TieStep> steps, String seed, boolean seedStated) {

    /// The method's own rule, draws from the SHA-256 of the input.
    public static final TieRule STANDARD = new TieRule(List.of(), "", false);

    public TieRule {
        steps = List.copyOf(steps);
    }

    public static TieRule seeded(String seed) {
        return new TieRule(List.of(), seed, true);
    }
}
