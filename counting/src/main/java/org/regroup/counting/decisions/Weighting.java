package org.regroup.counting.decisions;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.regroup.counting.Rational;

/// How much each organisation weighs.
///
/// For organisations of 40, 300, 1,200 and 15,000 the largest holds 90.7% by membership, 67.8% by square root and 25% if
/// each has one vote: no formula is neutral, which is why a decision fixes one beforehand and shows the others beside it.
public sealed interface Weighting {

    /// By name, exact.
    Map<String, Rational> weights(List<Affiliate> affiliates);

    /// One organisation, one vote. People who belong to none weigh nothing here.
    record PerOrganisation() implements Weighting {

        @Override
        public Map<String, Rational> weights(List<Affiliate> affiliates) {
            return each(affiliates, a -> a.organised() ? Rational.ONE : Rational.ZERO);
        }
    }

    /// By members on the roll.
    record ByMembers() implements Weighting {

        @Override
        public Map<String, Rational> weights(List<Affiliate> affiliates) {
            return each(affiliates, a -> Rational.of(a.members()));
        }
    }

    /// By the square root of members, cut off to six places: then each member has about the same influence
    /// (L. S. Penrose, The Elementary Statistics of Majority Voting, Journal of the Royal Statistical Society 109, 1946).
    record SquareRoot() implements Weighting {

        private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

        @Override
        public Map<String, Rational> weights(List<Affiliate> affiliates) {
            return each(affiliates,
                    a -> new Rational(BigInteger.valueOf(a.members()).multiply(MILLION.pow(2)).sqrt(), MILLION));
        }
    }

    /// By the delegates or votes fixed for each.
    record ByDelegates() implements Weighting {

        @Override
        public Map<String, Rational> weights(List<Affiliate> affiliates) {
            return each(affiliates, Affiliate::delegates);
        }
    }

    /// By steps of membership: one vote for the first so many members, one more for each further so many or part of it.
    ///
    /// `new BySteps(749, 250, OptionalLong.of(6))`: delegates of a constituency party to a Labour conference since 2022.
    record BySteps(long first, long further, OptionalLong most) implements Weighting {

        public BySteps {
            if (first < 1 || further < 1 || most.orElse(1) < 1)
                throw new IllegalArgumentException("Steps are at least 1, were " + first + ", " + further + ", " + most);
        }

        @Override
        public Map<String, Rational> weights(List<Affiliate> affiliates) {
            return each(affiliates, a -> Rational.of(votes(a.members())));
        }

        long votes(long members) {
            if (members == 0)
                return 0;
            long beyond = Math.max(0, members - first);
            return Math.min(most.orElse(Long.MAX_VALUE), 1 + Math.ceilDiv(beyond, further));
        }
    }

    /// By another weighting, with nobody above a share of what all weigh after the cap. The cap is taken again and again
    /// until nobody is above it; where so few organisations cannot all be below it, they weigh the same.
    record Capped(Weighting of, Rational share) implements Weighting {

        public Capped {
            if (share.signum() <= 0 || share.compareTo(Rational.ONE) >= 0)
                throw new IllegalArgumentException("A cap lies between 0 and 1, was " + share);
        }

        @Override
        public Map<String, Rational> weights(List<Affiliate> affiliates) {
            Map<String, Rational> weights = of.weights(affiliates);
            Set<String> capped = new HashSet<>();
            while (true) {
                Map<String, Rational> below = without(weights, capped);
                Rational rest = total(below);
                Rational left = Rational.ONE.minus(share.times(capped.size()));
                if (left.signum() <= 0 || rest.signum() == 0)
                    return changed(weights, (_, weight) -> weight.signum() > 0 ? Rational.ONE : Rational.ZERO);
                Rational cap = rest.over(left).times(share);
                Set<String> above = without(below, w -> w.compareTo(cap) <= 0).keySet();
                if (above.isEmpty())
                    return changed(weights, (name, weight) -> capped.contains(name) ? cap : weight);
                capped.addAll(above);
            }
        }

        private static Map<String, Rational> without(Map<String, Rational> weights, Set<String> names) {
            Map<String, Rational> rest = new HashMap<>(weights);
            rest.keySet().removeAll(names);
            return rest;
        }

        private static Map<String, Rational> without(Map<String, Rational> weights, Predicate<Rational> which) {
            Map<String, Rational> rest = new HashMap<>(weights);
            rest.values().removeIf(which);
            return rest;
        }

        private static Map<String, Rational> changed(Map<String, Rational> weights,
                BiFunction<String, Rational, Rational> change) {
            Map<String, Rational> changed = new HashMap<>();
            weights.forEach((name, weight) -> changed.put(name, change.apply(name, weight)));
            return changed;
        }
    }

    static Rational total(Map<String, Rational> weights) {
        return weights.values().stream().reduce(Rational.ZERO, Rational::plus);
    }

    private static Map<String, Rational> each(List<Affiliate> affiliates, Function<Affiliate, Rational> weight) {
        Map<String, Rational> weights = new HashMap<>();
        affiliates.forEach(a -> weights.put(a.name(), weight.apply(a)));
        return weights;
    }
}
