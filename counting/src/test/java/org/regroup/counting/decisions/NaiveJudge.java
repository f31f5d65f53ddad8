package org.regroup.counting.decisions;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.regroup.counting.Lot;
import org.regroup.counting.Rational;

/// A second, plain judge of complete returns, written from the words of the rules and not from the library: yes, no, or tied and
/// waiting (null).
final class NaiveJudge {

    private final Returns returns;

    NaiveJudge(Returns returns) {
        this.returns = returns;
    }

    @org.jspecify.annotations.Nullable
    Boolean carried(JointRule rule) {
        if (rule instanceof JointRule.AllOf all)
            return all(all.rules().stream().map(this::carried).toArray(Boolean[]::new));
        if (rule instanceof JointRule.AnyOf any) {
            Boolean result = false;
            for (JointRule each : any.rules()) {
                Boolean part = carried(each);
                if (Boolean.TRUE.equals(part))
                    return true;
                if (part == null)
                    result = null;
            }
            return result;
        }
        if (rule instanceof JointRule.Organisations organisations) {
            int yes = 0;
            int open = 0;
            int n = 0;
            for (Affiliate a : returns.affiliates())
                if (a.organised()) {
                    n++;
                    Boolean own = own(a);
                    yes += Boolean.TRUE.equals(own) ? 1 : 0;
                    open += own == null ? 1 : 0;
                }
            return enough(organisations.threshold(), yes, n)
                    ? Boolean.TRUE
                    : enough(organisations.threshold(), yes + open, n) ? null : Boolean.FALSE;
        }
        if (rule instanceof JointRule.TakingPart taking) {
            List<Affiliate> all = returns.affiliates().stream().filter(Affiliate::organised).toList();
            return enough(taking.threshold(),
                    (int) all.stream().filter(a -> certificate(a).votes().received().signum() > 0).count(), all.size());
        }
        if (rule instanceof JointRule.People people)
            return body(people.rule(), sum(returns.affiliates().stream().map(a -> certificate(a).people()).toList()),
                    returns.casting());
        if (rule instanceof JointRule.Weighed weighed)
            return weighed(weighed);
        if (rule instanceof JointRule.Sections sections)
            return all(sections.sections().stream().map(s -> new NaiveJudge(
                    new Returns(returns.affiliates().stream().filter(a -> s.organisations().contains(a.name())).toList(),
                            returns.certificates().entrySet().stream().filter(e -> s.organisations().contains(e.getKey()))
                                    .collect(java.util.stream.Collectors.toMap(e -> e.getKey(), e -> e.getValue())),
                            returns.casting()))
                    .carried(sections.rule())).toArray(Boolean[]::new));
        if (rule instanceof JointRule.Veto veto)
            return returns.affiliates().stream()
                    .noneMatch(a -> veto.organisations().contains(a.name()) && certificate(a).objects());
        if (rule instanceof JointRule.Reservations reservations)
            return carried(reservations.rule());
        throw new IllegalArgumentException(String.valueOf(rule));
    }

    @org.jspecify.annotations.Nullable
    private static Boolean all(@org.jspecify.annotations.Nullable Boolean[] parts) {
        Boolean result = true;
        for (Boolean part : parts) {
            if (Boolean.FALSE.equals(part))
                return false;
            if (part == null)
                result = null;
        }
        return result;
    }

    private Certificate certificate(Affiliate a) {
        return returns.of(a).orElseThrow();
    }

    @org.jspecify.annotations.Nullable
    private Boolean own(Affiliate a) {
        return body(a.rule(), certificate(a).votes(), certificate(a).casting());
    }

    private static boolean enough(Threshold threshold, int yes, int of) {
        if (threshold instanceof Threshold.AtLeast atLeast)
            return yes >= atLeast.organisations();
        if (threshold instanceof Threshold.AllBut allBut)
            return yes >= 1 && yes >= of - allBut.organisations();
        return enough(((Threshold.Share) threshold).level(), Rational.of(yes), Rational.of(of));
    }

    /// Cross-multiplied: part/whole against numerator/denominator.
    private static boolean enough(Level level, Rational part, Rational whole) {
        if (whole.signum() == 0)
            return false;
        BigInteger left = part.numerator().multiply(level.share().denominator()).multiply(whole.denominator());
        BigInteger right = level.share().numerator().multiply(whole.numerator()).multiply(part.denominator());
        return level.strict() ? left.compareTo(right) > 0 : left.compareTo(right) >= 0;
    }

    @org.jspecify.annotations.Nullable
    private static Boolean body(OwnRule rule, Votes votes, Casting casting) {
        List<Boolean> parts = new ArrayList<>();
        for (Condition condition : rule.conditions())
            parts.add(condition(condition, votes, casting));
        return all(parts.toArray(Boolean[]::new));
    }

    @org.jspecify.annotations.Nullable
    private static Boolean condition(Condition condition, Votes v, Casting casting) {
        if (condition instanceof Quorum.OfRoll quorum)
            return enough(quorum.level(), v.received(), v.roll());
        if (condition instanceof Quorum.OfPresent quorum)
            return enough(quorum.level(), v.inFavour().plus(v.against()).plus(v.abstained()), v.received());
        if (condition instanceof Quorum.Number quorum)
            return v.received().compareTo(Rational.of(quorum.people())) >= 0;
        if (condition instanceof Blocks blocks)
            return v.inFavour().signum() > 0 && v.against().compareTo(Rational.of(blocks.atMost())) <= 0;
        Majority majority = (Majority) condition;
        Rational yes = majority.abstentions() == Majority.Abstentions.COUNT_FOR ? v.inFavour().plus(v.abstained()) : v.inFavour();
        Rational no = majority.abstentions() == Majority.Abstentions.COUNT_AGAINST
                ? v.against().plus(v.abstained())
                : v.against();
        Rational all = v.inFavour().plus(v.against()).plus(v.abstained());
        Rational of = switch (majority.base()) {
            case CAST -> yes.plus(no);
            case VALID -> all;
            case PRESENT -> v.received();
            case ENTITLED -> v.roll();
        };
        if (enough(majority.level(), yes, of))
            return true;
        if (yes.signum() == 0 || !yes.equals(no))
            return false;
        return switch (majority.ifTied()) {
            case FAILS -> false;
            case CHAIR_DECIDES -> casting instanceof Casting.Chair chair ? chair.agrees() : null;
            case LOT_DECIDES ->
                casting instanceof Casting.ByLot lot ? Lot.among(List.of(1, 2), lot.seed(), 1).first() == 1 : null;
        };
    }

    private static Votes sum(List<Votes> all) {
        Rational[] sums = new Rational[7];
        java.util.Arrays.fill(sums, Rational.ZERO);
        for (Votes v : all) {
            List<Rational> figures = List.of(v.roll(), v.issued(), v.received(), v.inFavour(), v.against(), v.abstained(),
                    v.spoiled());
            for (int i = 0; i < 7; i++)
                sums[i] = sums[i].plus(figures.get(i));
        }
        return new Votes(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6]);
    }

    /// An organisation whose own tie waits may still go either way.
    @org.jspecify.annotations.Nullable
    private Boolean weighed(JointRule.Weighed rule) {
        List<Rational> weights = weights(rule.weighting());
        List<Votes> certain = new ArrayList<>();
        Rational open = Rational.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            Affiliate a = returns.affiliates().get(i);
            Rational w = weights.get(i);
            if (rule.split() || !a.organised()) {
                Votes v = certificate(a).votes();
                Rational all = v.inFavour().plus(v.against()).plus(v.abstained());
                certain.add(all.signum() == 0
                        ? votes(w, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO)
                        : votes(w, w, w.times(v.inFavour()).over(all), w.times(v.against()).over(all),
                                w.times(v.abstained()).over(all)));
                continue;
            }
            Boolean own = own(a);
            if (own == null)
                open = open.plus(w);
            else
                certain.add(votes(w, w, own ? w : Rational.ZERO, own ? Rational.ZERO : w, Rational.ZERO));
        }
        List<Votes> best = new ArrayList<>(certain);
        List<Votes> worst = new ArrayList<>(certain);
        best.add(votes(open, open, open, Rational.ZERO, Rational.ZERO));
        worst.add(votes(open, open, Rational.ZERO, open, Rational.ZERO));
        Boolean high = condition(rule.majority(), sum(best), returns.casting());
        Boolean low = condition(rule.majority(), sum(worst), returns.casting());
        return java.util.Objects.equals(high, low) ? high : null;
    }

    private static Votes votes(Rational roll, Rational received, Rational yes, Rational no, Rational abstained) {
        return new Votes(roll, roll, received, yes, no, abstained, Rational.ZERO);
    }

    private List<Rational> weights(Weighting weighting) {
        List<Affiliate> all = returns.affiliates();
        if (weighting instanceof Weighting.PerOrganisation)
            return all.stream().map(a -> Rational.of(a.organised() ? 1 : 0)).toList();
        if (weighting instanceof Weighting.ByMembers)
            return all.stream().map(a -> Rational.of(a.members())).toList();
        if (weighting instanceof Weighting.ByDelegates)
            return all.stream().map(Affiliate::delegates).toList();
        if (weighting instanceof Weighting.SquareRoot)
            return all.stream().map(a -> root(a.members())).toList();
        if (weighting instanceof Weighting.BySteps steps)
            return all.stream().map(a -> {
                long votes = a.members() == 0 ? 0 : 1;
                for (long reached = steps.first(); reached < a.members(); reached += steps.further())
                    votes++;
                return Rational.of(Math.min(votes, steps.most().orElse(votes)));
            }).toList();
        Weighting.Capped capped = (Weighting.Capped) weighting;
        return capped(weights(capped.of()), capped.share());
    }

    /// By trying every millionth between two whole numbers would take long: halving the interval finds the same.
    private static Rational root(long members) {
        long low = 0;
        long high = 2_000_000_000L;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            boolean below = BigInteger.valueOf(middle).pow(2)
                    .compareTo(BigInteger.valueOf(members).multiply(BigInteger.TEN.pow(12))) <= 0;
            if (below)
                low = middle;
            else
                high = middle;
        }
        return Rational.of(low, 1_000_000);
    }

    /// Tries capping nobody, the largest one, the largest two and so on, and takes the first that holds together.
    private static List<Rational> capped(List<Rational> weights, Rational share) {
        List<Rational> sorted = weights.stream().sorted(Comparator.reverseOrder()).toList();
        for (int k = 0; k < sorted.size(); k++) {
            Rational rest = sorted.subList(k, sorted.size()).stream().reduce(Rational.ZERO, Rational::plus);
            Rational left = Rational.ONE.minus(share.times(k));
            if (left.signum() <= 0 || rest.signum() == 0)
                break;
            Rational cap = rest.over(left).times(share);
            if (sorted.get(k).compareTo(cap) <= 0)
                return weights.stream().map(w -> w.min(cap)).toList();
        }
        return weights.stream().map(w -> Rational.of(w.signum())).toList();
    }
}
