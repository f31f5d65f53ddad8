package org.regroup.counting.proportional;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.regroup.counting.Rational;

/// Looks for all committees with the highest score of proportional approval voting, by branch and bound.
///
/// What a candidate adds to a committee never grows as the committee grows. So no committee that contains those chosen so far
/// can score more than they do plus the largest sum that as many others as are missing would add one by one; where that falls
/// short of the best committee known, nothing needs to be looked at.
final class PavSearch {

    /// After so many looks at a ballot the search gives up.
    static final long MOST_STEPS = 500_000_000L;

    /// With more equally good committees than this it gives up, too.
    static final int MOST_COMMITTEES = 1_000;

    /// What came of the search.
    sealed interface Outcome {

        /// @param committees all with the highest score, each in the order of the candidates
        record Found(List<List<Integer>> committees, Rational score) implements Outcome {}

        record GivenUp(String reason) implements Outcome {}
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch(String reason) {
            super(reason, null, false, false);
        }
    }

    private final Approvals approvals;
    private final int[] candidates;
    private final int seats;
    private final long[] share;
    private final int[] represented;
    private final int[] chosen;
    private final List<List<Integer>> best = new ArrayList<>();
    private long highest;
    private long steps;

    private PavSearch(Approvals approvals, List<Integer> supported, int seats, int most, long parts) {
        this.approvals = approvals;
        this.candidates = supported.stream().mapToInt(c -> c - 1).toArray();
        this.seats = seats;
        this.share = new long[most + 1];
        for (int n = 1; n <= most; n++)
            share[n] = parts / n;
        this.represented = new int[approvals.ballots()];
        this.chosen = new int[seats];
    }

    /// @param supported candidates with at least one vote, by number
    /// @param seats     not more than there are candidates
    static Outcome of(Approvals approvals, List<Integer> supported, int seats) {
        int most = IntStream.range(0, approvals.ballots()).map(b -> Math.min(seats, approvals.supportedBy(b).length)).max()
                .orElse(0);
        BigInteger parts = SequentialPav.leastCommonMultiple(most);
        // what the missing candidates would add one by one is at most a whole vote each
        BigInteger bound = parts.multiply(BigInteger.valueOf(approvals.weight())).multiply(BigInteger.valueOf(most));
        if (bound.bitLength() >= Long.SIZE - 1)
            return new Outcome.GivenUp("The best committee by proportional approval voting cannot be found for " + seats
                    + " seats and so many votes: scores become too large.");
        PavSearch search = new PavSearch(approvals, supported, seats, most, parts.longValueExact());
        try {
            search.extend(0, 0, search.candidates);
        } catch (TooMuch given) {
            return new Outcome.GivenUp(String.valueOf(given.getMessage()));
        }
        search.best.sort(
                Comparator.comparing(committee -> committee.stream().mapToInt(Integer::intValue).toArray(), Arrays::compare));
        return new Outcome.Found(List.copyOf(search.best), new Rational(BigInteger.valueOf(search.highest),
                parts.multiply(BigInteger.valueOf(approvals.unit()))));
    }

    /// @param size  how many are chosen
    /// @param score of those chosen
    /// @param open  who can still be chosen
    private void extend(int size, long score, int[] open) {
        if (size == seats) {
            keep(score);
            return;
        }
        long[] gains = new long[open.length];
        for (int i = 0; i < open.length; i++)
            gains[i] = gain(open[i]);
        if (score + largest(gains, seats - size) < highest)
            return;
        int first = 0;
        for (int i = 1; i < open.length; i++)
            if (gains[i] > gains[first])
                first = i;
        int candidate = open[first];
        int[] rest = new int[open.length - 1];
        System.arraycopy(open, 0, rest, 0, first);
        System.arraycopy(open, first + 1, rest, first, rest.length - first);
        chosen[size] = candidate;
        for (int ballot : approvals.supportersOf(candidate))
            represented[ballot]++;
        extend(size + 1, score + gains[first], rest);
        for (int ballot : approvals.supportersOf(candidate))
            represented[ballot]--;
        if (rest.length >= seats - size)
            extend(size, score, rest);
    }

    private long gain(int candidate) {
        int[] supporters = approvals.supportersOf(candidate);
        steps += supporters.length;
        if (steps > MOST_STEPS)
            throw new TooMuch("The best committee by proportional approval voting was not found after " + MOST_STEPS
                    + " steps: there are too many candidates for the seats.");
        long gain = 0;
        for (int ballot : supporters)
            gain += approvals.weight(ballot) * share[represented[ballot] + 1];
        return gain;
    }

    private static long largest(long[] gains, int count) {
        long[] sorted = gains.clone();
        Arrays.sort(sorted);
        long sum = 0;
        for (int i = Math.max(0, sorted.length - count); i < sorted.length; i++)
            sum += sorted[i];
        return sum;
    }

    private void keep(long score) {
        if (score < highest)
            return;
        if (score > highest)
            best.clear();
        highest = score;
        if (best.size() == MOST_COMMITTEES)
            throw new TooMuch("More than " + MOST_COMMITTEES
                    + " committees may be equally good by proportional approval voting, which is too many to settle the tie between them.");
        best.add(Arrays.stream(chosen).map(c -> c + 1).sorted().boxed().toList());
    }
}
