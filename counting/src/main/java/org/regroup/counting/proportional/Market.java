package org.regroup.counting.proportional;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

import org.regroup.counting.Rational;

/// One run of the method of equal shares with a given sum of money: what can still be bought, the cheapest first.
///
/// Prices never fall, so that a candidate whose last known price is above the cheapest need not be looked at again.
final class Market {

    /// A purchase.
    ///
    /// @param candidate by number from 1
    /// @param price     for each point of a whole vote
    /// @param full      votes that paid the price in full
    /// @param rest      votes that paid what they had left
    record Purchase(int candidate, Rational price, Rational full, Rational rest) {}

    private final Approvals approvals;
    private final Wares wares;
    private final Purses purses;
    private final PriorityQueue<Offer> offers = new PriorityQueue<>();

    /// A candidate with bounds of its price per point in parts of money.
    private final class Offer implements Comparable<Offer> {
        private final int candidate;
        private long lower;
        private long upper;

        Offer(int candidate) {
            this.candidate = candidate;
        }

        /// Brings the bounds up to date; false if the supporters certainly cannot pay.
        boolean refresh() {
            lower = purses.lowerBound(candidate, lower);
            upper = lower == Purses.UNAFFORDABLE ? lower : purses.upperBound(candidate, lower);
            return lower != Purses.UNAFFORDABLE;
        }

        /// By the lower bound of the price of a unit of utility.
        @Override
        public int compareTo(Offer other) {
            return compareProducts(lower, wares.worth(other.candidate), other.lower, wares.worth(candidate));
        }

        boolean mayBeatUpperBoundOf(Offer other) {
            return other.upper == Purses.UNAFFORDABLE
                    || compareProducts(lower, wares.worth(other.candidate), other.upper, wares.worth(candidate)) <= 0;
        }

        boolean hasLowerUpperBoundThan(Offer other) {
            return upper != Purses.UNAFFORDABLE && (other.upper == Purses.UNAFFORDABLE
                    || compareProducts(upper, wares.worth(other.candidate), other.upper, wares.worth(candidate)) < 0);
        }
    }

    /// Compares `a * b` with `c * d` of numbers that are not negative.
    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /// @param money of all votes together, in the units of the wares
    Market(Approvals approvals, Wares wares, List<Integer> standing, Rational money) {
        this.approvals = approvals;
        this.wares = wares;
        this.purses = new Purses(approvals, wares.costs(), money);
        standing.stream().filter(c -> isForSale(c - 1)).forEach(c -> offers.add(new Offer(c - 1)));
    }

    /// What nobody supports cannot be bought, and what costs nothing need not be.
    private boolean isForSale(int candidate) {
        return approvals.support(candidate) > 0 && wares.costs()[candidate] > 0;
    }

    /// Candidates that can be paid and cost least for each unit of utility, by number; empty if none can be paid.
    List<Integer> cheapest() {
        List<Offer> fresh = new ArrayList<>();
        Offer best = null;
        while (!offers.isEmpty() && (best == null || offers.element().mayBeatUpperBoundOf(best))) {
            Offer offer = offers.remove();
            if (!offer.refresh())
                continue;
            fresh.add(offer);
            if (best == null || offer.hasLowerUpperBoundThan(best))
                best = offer;
        }
        offers.addAll(fresh);
        if (best == null)
            return List.of();
        Offer least = best;
        List<Offer> contenders = fresh.stream().filter(offer -> offer.mayBeatUpperBoundOf(least)).toList();
        return contenders.size() == 1 && best.upper != Purses.UNAFFORDABLE
                ? List.of(best.candidate + 1)
                : exactlyCheapest(contenders);
    }

    /// Of candidates whose bounds do not settle it.
    private List<Integer> exactlyCheapest(List<Offer> contenders) {
        List<Integer> level = new ArrayList<>();
        Purses.Price least = null;
        int cheapest = 0;
        for (Offer offer : contenders) {
            Optional<Purses.Price> price = purses.exact(offer.candidate, offer.lower);
            if (price.isEmpty()) {
                offers.remove(offer);
                continue;
            }
            int compared = least == null ? -1 : compare(price.get(), offer.candidate, least, cheapest);
            if (compared < 0) {
                level.clear();
                least = price.get();
                cheapest = offer.candidate;
            }
            if (compared <= 0)
                level.add(offer.candidate + 1);
        }
        return level.isEmpty() ? cheapest() : level;
    }

    /// Compares prices per unit of utility: both stand over the same denominator.
    private int compare(Purses.Price a, int first, Purses.Price b, int second) {
        return a.numerator().multiply(factor(b, second)).compareTo(b.numerator().multiply(factor(a, first)));
    }

    private BigInteger factor(Purses.Price price, int candidate) {
        return BigInteger.valueOf(price.points()).multiply(BigInteger.valueOf(wares.worth(candidate)));
    }

    /// Buys one of the cheapest.
    Purchase buy(int number) {
        Purses.Price price = sell(number);
        Rational value = perVote(purses.value(price));
        long[] payers = purses.pay(number - 1, price);
        return new Purchase(number, value, Rational.of(payers[0], approvals.unit()), Rational.of(payers[1], approvals.unit()));
    }

    /// Buys one of the cheapest and says nothing of it.
    void take(int number) {
        purses.pay(number - 1, sell(number));
    }

    private Purses.Price sell(int number) {
        Offer offer = offers.stream().filter(o -> o.candidate == number - 1).findFirst().orElseThrow();
        offers.remove(offer);
        return purses.exact(offer.candidate, offer.lower).orElseThrow();
    }

    /// The price of each point of a whole vote for a candidate, exactly; empty if its supporters cannot pay.
    Optional<Rational> price(int number) {
        return purses.exact(number - 1, purses.lowerBound(number - 1, 0)).map(purses::value).map(this::perVote);
    }

    /// What a whole vote has left.
    Rational left(int ballot) {
        return perVote(purses.left(ballot));
    }

    private Rational perVote(Rational perPart) {
        return wares.money(perPart).times(approvals.unit());
    }

    /// Units of utility that a whole vote gets for one unit of money, cut off to so many places: the higher, the better. Zero
    /// if the supporters cannot pay. In a contest without scores, where utility is cost or nothing costs anything, that is the
    /// number of supporters while all of them pay the same, and less as some run out of money.
    Rational effectiveVotes(int number, int places) {
        Offer offer = new Offer(number - 1);
        if (!isForSale(number - 1) || !offer.refresh())
            return Rational.ZERO;
        if (offer.upper != Purses.UNAFFORDABLE) {
            Rational shown = perMoney(offer.candidate, offer.upper).truncated(places);
            if (shown.equals(perMoney(offer.candidate, offer.lower).truncated(places)))
                return shown;
        }
        return price(number).map(price -> wares.utility(number).over(price).truncated(places)).orElse(Rational.ZERO);
    }

    private Rational perMoney(int candidate, long price) {
        return wares.utility(candidate + 1).over(perVote(new Rational(BigInteger.valueOf(Math.max(1, price)),
                BigInteger.ONE.shiftLeft(purses.shift()))));
    }
}
