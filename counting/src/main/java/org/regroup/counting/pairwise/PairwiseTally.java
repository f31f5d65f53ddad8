package org.regroup.counting.pairwise;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.regroup.counting.Pairwise;
import org.regroup.counting.RankedBallots;

/// Counts who is preferred to whom, on as many threads as there are processors. The sums are whole numbers, so it does not
/// matter how the ballots are divided among them.
///
/// Ballots that rank few of many candidates are counted by the pairs on them ([ShortBallots]), long ones by comparing the places
/// of two candidates on many ballots at once ([FullBallots]).
final class PairwiseTally {

    private static final long WORTH_DIVIDING = 2_000_000;
    private static final int FEW = 4;

    private PairwiseTally() {}

    /// @param standing numbers of those who have not withdrawn; nobody is preferred to the others
    static Pairwise of(RankedBallots ballots, Unranked rule, List<Integer> standing) {
        long[][] counts = new long[ballots.candidates()][ballots.candidates()];
        long places = ballots.size() == 0 ? 0 : ballots.start(ballots.size() - 1) + ballots.length(ballots.size() - 1);
        boolean full = rule == Unranked.LAST && ballots.size() > 0 && places * FEW >= (long) ballots.size() * ballots.candidates()
                && weighsLittle(ballots);
        long[] sums = summed(ballots, places * ballots.candidates(), full
                ? (from, to) -> new FullBallots(ballots).count(from, to)
                : (from, to) -> new ShortBallots(ballots, rule).count(from, to));
        for (int one : standing)
            for (int other : standing)
                if (one != other)
                    counts[one - 1][other - 1] = sums[(one - 1) * counts.length + other - 1];
        return new Pairwise(counts, ballots.unit());
    }

    /// Whether all weights together fit into an int.
    private static boolean weighsLittle(RankedBallots ballots) {
        long sum = 0;
        for (int i = 0; i < ballots.size() && sum <= Integer.MAX_VALUE; i++)
            sum = Math.addExact(sum, ballots.weight(i));
        return sum <= Integer.MAX_VALUE;
    }

    /// Counts a part of the ballots.
    private interface Counter {
        long[] count(int from, int to);
    }

    private static long[] summed(RankedBallots ballots, long work, Counter counter) {
        int size = ballots.size();
        int parts = work < WORTH_DIVIDING ? 1 : Math.min(size, Runtime.getRuntime().availableProcessors());
        IntFunction<long[]> part = i -> counter.count((int) ((long) size * i / parts), (int) ((long) size * (i + 1) / parts));
        long[] sums = new long[ballots.candidates() * ballots.candidates()];
        for (long[] each : IntStream.range(0, parts).parallel().mapToObj(part).toList())
            Arrays.setAll(sums, i -> sums[i] + each[i]);
        return sums;
    }
}
