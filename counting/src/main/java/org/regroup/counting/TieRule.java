package org.regroup.counting;

import java.util.List;
import java.util.Optional;

/// How ties are settled.
///
/// @param steps      taken in turn; empty: the method's own rule
/// @param seed       for draws by lot
/// @param seedStated whether the seed was published beforehand; if not it was taken from the input, and the report says so
/// @param supposed   a draw that is to be taken as if it had gone otherwise
public record TieRule(List<TieStep> steps, String seed, boolean seedStated, Optional<Supposed> supposed) {

    /// What if?
    ///
    /// @param draw      the how-manieth draw of the count, from 1
    /// @param candidate who is taken to have been drawn first
    public record Supposed(int draw, int candidate) {}

    /// The method's own rule, draws from the SHA-256 of the input.
    public static final TieRule STANDARD = new TieRule(List.of(), "", false, Optional.empty());

    /// @param seed for draws by lot; empty: the SHA-256 of the input
    public static TieRule of(List<TieStep> steps, Optional<String> seed) {
        return new TieRule(steps, seed.orElse(""), seed.isPresent(), Optional.empty());
    }

    /// Nothing is supposed.
    public TieRule(List<TieStep> steps, String seed, boolean seedStated) {
        this(steps, seed, seedStated, Optional.empty());
    }

    public TieRule {
        steps = List.copyOf(steps);
    }

    public static TieRule seeded(String seed) {
        return new TieRule(List.of(), seed, true, Optional.empty());
    }

    /// The rule with other steps; draws stay as they are.
    public TieRule with(List<TieStep> taken) {
        return new TieRule(taken, seed, seedStated, supposed);
    }

    /// The same rule, had a draw gone otherwise.
    public TieRule supposing(int draw, int candidate) {
        return new TieRule(steps, seed, seedStated, Optional.of(new Supposed(draw, candidate)));
    }
}
