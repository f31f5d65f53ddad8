package org.regroup.counting.proportional;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;

/// What each ballot has left to spend, exactly.
///
/// A purse that was not emptied holds the share it began with less what it paid, and a payment is the price of a purchase times
/// the score. So every sum of money is a whole combination of the share and the prices, which stand here over one common
/// denominator: an exact price costs one pass over the supporters and one over the purchases, however long the fractions
/// grow. Bounds in whole parts of money settle nearly all comparisons; only what they leave open is compared exactly.
final class Purses {

    /// No price is as high.
    static final long UNAFFORDABLE = Long.MAX_VALUE;

    /// With more money than this its parts could not be told apart.
    static final int MOST_BITS = 57;

    /// A bound further off than this says nothing.
    private static final long FAR = 1L << 30;

    /// What a point costs that a supporter gives: `numerator / (denominator of all prices * points)`.
    ///
    /// @param points of those who pay the price in full
    record Price(BigInteger numerator, long points) {}

    private final Approvals approvals;
    private final long[] costs;
    private final int shift;
    private final long[] least;
    private final long[] most;
    private final int[][] paid;
    private final int[] payments;
    private final List<BigInteger> prices = new ArrayList<>();
    private final List<Integer> bought = new ArrayList<>();
    private BigInteger denominator;

    /// @param costs of the candidates in whole units
    /// @param money of all ballots together, shared by their weights
    Purses(Approvals approvals, long[] costs, Rational money) {
        this.approvals = approvals;
        this.costs = costs;
        long largest = Arrays.stream(costs).max().orElse(1);
        this.shift = 61 - Math.max(money.floor().bitLength() + 1, Long.SIZE - Long.numberOfLeadingZeros(largest));
        this.denominator = money.denominator().multiply(BigInteger.valueOf(approvals.weight()));
        prices.add(money.numerator());
        BigInteger[] share = money.numerator().shiftLeft(shift).divideAndRemainder(denominator);
        this.least = new long[approvals.ballots()];
        this.most = new long[approvals.ballots()];
        Arrays.fill(least, share[0].longValueExact());
        Arrays.fill(most, share[0].longValueExact() + share[1].signum());
        this.paid = new int[approvals.ballots()][];
        this.payments = new int[approvals.ballots()];
    }

    /// A price per point, in parts of money, that is not above the exact one.
    ///
    /// @param known a price that was not above it earlier: prices never fall
    /// @return [#UNAFFORDABLE] if the supporters certainly have too little
    long lowerBound(int candidate, long known) {
        return price(candidate, most, known);
    }

    /// A price per point, in parts of money, that is not below the exact one; [#UNAFFORDABLE] if none can be given.
    long upperBound(int candidate, long known) {
        long price = price(candidate, least, known);
        if (price == UNAFFORDABLE)
            return UNAFFORDABLE;
        for (long step = 1; step < FAR; step *= 2)
            if (yields(candidate, price + step))
                return price + step;
        return UNAFFORDABLE;
    }

    /// Raises a price until those who can pay it in full make up for what the others lack. It never passes the exact price:
    /// whoever is too poor for it is too poor for any higher one.
    private long price(int candidate, long[] money, long known) {
        int[] supporters = approvals.supportersOf(candidate);
        int[] scores = approvals.scoresFor(candidate);
        long cost = costs[candidate] << shift;
        long price = Math.max(known, cost / approvals.points(candidate));
        while (true) {
            long rest = cost;
            long points = 0;
            for (int i = 0; i < supporters.length; i++) {
                long has = money[supporters[i]];
                long weight = approvals.weight(supporters[i]);
                if (per(has, scores[i]) < price)
                    rest -= weight * has;
                else
                    points += weight * scores[i];
            }
            if (points == 0)
                return UNAFFORDABLE;
            long next = rest / points;
            if (next <= price)
                return price;
            price = next;
        }
    }

    /// How much there is for each point: most ballots are approvals, and division is slow.
    private static long per(long money, int score) {
        return score == 1 ? money : money / score;
    }

    /// Whether supporters pay the cost at this price even if they have the least they can have.
    private boolean yields(int candidate, long price) {
        int[] supporters = approvals.supportersOf(candidate);
        int[] scores = approvals.scoresFor(candidate);
        long sum = 0;
        for (int i = 0; i < supporters.length; i++) {
            long has = least[supporters[i]];
            sum += approvals.weight(supporters[i]) * (per(has, scores[i]) < price ? has : price * scores[i]);
        }
        return sum >= costs[candidate] << shift;
    }

    /// The exact price, or nothing if the supporters have too little.
    Optional<Price> exact(int candidate, long lowerBound) {
        if (lowerBound == UNAFFORDABLE)
            return Optional.empty();
        int[] supporters = approvals.supportersOf(candidate);
        int[] scores = approvals.scoresFor(candidate);
        boolean[] poor = new boolean[supporters.length];
        long[] combination = new long[prices.size()];
        long points = approvals.points(candidate);
        for (int i = 0; i < supporters.length; i++)
            if (per(most[supporters[i]], scores[i]) < lowerBound) {
                poor[i] = true;
                points -= takeAll(supporters[i], scores[i], combination);
            }
        while (points > 0) {
            Price price = new Price(BigInteger.valueOf(costs[candidate]).multiply(denominator).subtract(sum(combination)),
                    points);
            long before = points;
            Level level = new Level(price);
            for (int i = 0; i < supporters.length; i++)
                if (!poor[i] && level.compare(supporters[i], scores[i]) < 0) {
                    poor[i] = true;
                    points -= takeAll(supporters[i], scores[i], combination);
                }
            if (points == before)
                return Optional.of(price);
        }
        return Optional.empty();
    }

    /// Adds all a ballot has to a sum of money; returns the points that no longer pay in full.
    private long takeAll(int ballot, int score, long[] combination) {
        long weight = approvals.weight(ballot);
        if (!isEmpty(ballot)) {
            combination[0] += weight;
            for (int i = 0; i < payments[ballot]; i++)
                combination[paid[ballot][i]] -= weight * scoreAt(ballot, paid[ballot][i]);
        }
        return weight * score;
    }

    private int scoreAt(int ballot, int purchase) {
        return approvals.score(ballot, bought.get(purchase - 1));
    }

    private BigInteger sum(long[] combination) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < combination.length; i++)
            if (combination[i] != 0)
                sum = sum.add(prices.get(i).multiply(BigInteger.valueOf(combination[i])));
        return sum;
    }

    private boolean isEmpty(int ballot) {
        return payments[ballot] < 0;
    }

    /// What a ballot has for each part of a vote, over the common denominator.
    private BigInteger has(int ballot) {
        BigInteger sum = isEmpty(ballot) ? BigInteger.ZERO : prices.getFirst();
        for (int i = 0; i < payments[ballot]; i++)
            sum = sum.subtract(prices.get(paid[ballot][i]).multiply(BigInteger.valueOf(scoreAt(ballot, paid[ballot][i]))));
        return sum;
    }

    /// What a ballot has left, for each part of a vote.
    Rational left(int ballot) {
        return new Rational(has(ballot), denominator);
    }

    /// A price as a fraction of money, for each point and part of a vote.
    Rational value(Price price) {
        return new Rational(price.numerator(), denominator.multiply(BigInteger.valueOf(price.points())));
    }

    /// Bounds of a price in parts of money.
    private final class Level {

        private final Price price;
        private final long floor;
        private final long ceiling;

        Level(Price price) {
            this.price = price;
            BigInteger[] parts = price.numerator().shiftLeft(shift)
                    .divideAndRemainder(denominator.multiply(BigInteger.valueOf(price.points())));
            this.floor = parts[0].longValueExact();
            this.ceiling = floor + parts[1].signum();
        }

        /// Whether a ballot has less than, exactly or more than what it would have to pay.
        int compare(int ballot, int score) {
            if (per(most[ballot], score) < floor)
                return -1;
            if (per(least[ballot], score) > ceiling)
                return 1;
            return has(ballot).multiply(BigInteger.valueOf(price.points()))
                    .compareTo(price.numerator().multiply(BigInteger.valueOf(score)));
        }
    }

    /// Lets the supporters of a candidate pay.
    ///
    /// @return votes that paid the price in full and votes that paid what they had left, in parts of a vote
    long[] pay(int candidate, Price price) {
        int[] supporters = approvals.supportersOf(candidate);
        int[] scores = approvals.scoresFor(candidate);
        Level level = new Level(price);
        long[] payers = new long[2];
        int purchase = prices.size();
        int[] compared = new int[supporters.length];
        for (int i = 0; i < supporters.length; i++)
            compared[i] = level.compare(supporters[i], scores[i]);
        for (int i = 0; i < supporters.length; i++) {
            int ballot = supporters[i];
            if (compared[i] >= 0)
                payers[0] += approvals.weight(ballot);
            else if (!isEmpty(ballot))
                payers[1] += approvals.weight(ballot);
            if (compared[i] > 0)
                spend(ballot, purchase, level, scores[i]);
            else
                empty(ballot);
        }
        bought.add(candidate);
        record(price);
        return payers;
    }

    private void spend(int ballot, int purchase, Level level, int score) {
        least[ballot] = Math.max(0, least[ballot] - level.ceiling * score);
        most[ballot] -= level.floor * score;
        if (paid[ballot] == null)
            paid[ballot] = new int[4];
        else if (paid[ballot].length == payments[ballot])
            paid[ballot] = Arrays.copyOf(paid[ballot], payments[ballot] * 2);
        paid[ballot][payments[ballot]++] = purchase;
    }

    private void empty(int ballot) {
        least[ballot] = 0;
        most[ballot] = 0;
        payments[ballot] = -1;
    }

    /// Brings all prices to a denominator that the new one needs.
    private void record(Price price) {
        BigInteger points = BigInteger.valueOf(price.points());
        BigInteger common = points.gcd(price.numerator().mod(points));
        BigInteger factor = points.divide(common);
        if (!factor.equals(BigInteger.ONE)) {
            prices.replaceAll(factor::multiply);
            denominator = denominator.multiply(factor);
        }
        prices.add(price.numerator().divide(common));
    }

    /// How many parts make one unit of money, as a power of two.
    int shift() {
        return shift;
    }
}
