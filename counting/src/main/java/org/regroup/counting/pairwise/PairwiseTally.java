package org.regroup.counting.pairwise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.regroup.counting.Pairwise;
import org.regroup.counting.RankedBallots;

/// Counts who is preferred to whom.
///
/// For each ballot and each candidate on it, one pass over the places of all candidates adds the weight of the ballot wherever
/// the other stands behind; the pass has no branches, so that the machine takes several candidates at a time. Cost: the number
/// of filled places times the number of candidates. Sums of a block of ballots are kept in ints, which cannot overflow before
/// they are carried over.
final class PairwiseTally {

    private static final long WORTH_DIVIDING = 4_000_000;

    private final RankedBallots ballots;
    private final int candidates;
    private final int unranked;

    private PairwiseTally(RankedBallots ballots, Unranked rule) {
        this.ballots = ballots;
        this.candidates = ballots.candidates();
        this.unranked = switch (rule) {
            case LAST -> Integer.MAX_VALUE;
            case IGNORED -> -1;
        };
    }

    /// @param standing numbers of those who have not withdrawn; nobody is preferred to the others
    static Pairwise of(RankedBallots ballots, Unranked rule, List<Integer> standing) {
        long[][] counts = new PairwiseTally(ballots, rule).counts();
        for (int candidate = 1; candidate <= counts.length; candidate++) {
            if (standing.contains(candidate))
                continue;
            Arrays.fill(counts[candidate - 1], 0);
            for (long[] row : counts)
                row[candidate - 1] = 0;
        }
        return new Pairwise(counts, ballots.unit());
    }

    private long[][] counts() {
        int size = ballots.size();
        long work = (long) (size == 0 ? 0 : ballots.start(size - 1) + ballots.length(size - 1)) * candidates;
        int parts = work < WORTH_DIVIDING ? 1 : Math.min(size, Runtime.getRuntime().availableProcessors());
        List<long[]> sums = IntStream.range(0, parts).parallel()
                .mapToObj(part -> part((int) ((long) size * part / parts), (int) ((long) size * (part + 1) / parts))).toList();
        long[][] counts = new long[candidates][candidates];
        for (long[] sum : sums)
            for (int i = 0; i < sum.length; i++)
                counts[i / candidates][i % candidates] += sum[i];
        return counts;
    }

    private long[] part(int from, int to) {
        long[] sums = new long[candidates * candidates];
        int[] block = new int[candidates * candidates];
        int[] places = new int[candidates];
        long inBlock = 0;
        for (int ballot = from; ballot < to; ballot++) {
            place(ballot, places);
            long weight = ballots.weight(ballot);
            if (weight > Integer.MAX_VALUE) {
                addLong(ballot, places, weight, sums);
                continue;
            }
            inBlock += weight;
            if (inBlock > Integer.MAX_VALUE) {
                carry(block, sums);
                inBlock = weight;
            }
            add(ballot, places, (int) weight, block);
        }
        carry(block, sums);
        return sums;
    }

    /// The place of every candidate on a ballot, from 0.
    private void place(int ballot, int[] places) {
        Arrays.fill(places, unranked);
        for (int place = 0; place < ballots.length(ballot); place++) {
            int number = ballots.at(ballot, place);
            if (ballots.isGroup(number))
                for (int member : ballots.group(number))
                    places[member - 1] = place;
            else
                places[number - 1] = place;
        }
    }

    private void add(int ballot, int[] places, int weight, int[] block) {
        for (int i = 0; i < ballots.length(ballot); i++) {
            int number = ballots.at(ballot, i);
            if (ballots.isGroup(number))
                for (int member : ballots.group(number))
                    behind(i, places, weight, block, (member - 1) * candidates);
            else
                behind(i, places, weight, block, (number - 1) * candidates);
        }
    }

    /// The difference of the places is negative, all ones after the shift, just where the other stands behind.
    private static void behind(int place, int[] places, int weight, int[] block, int row) {
        for (int other = 0; other < places.length; other++)
            block[row + other] += (place - places[other]) >> 31 & weight;
    }

    private void addLong(int ballot, int[] places, long weight, long[] sums) {
        for (int one = 0; one < candidates; one++)
            for (int other = 0; other < candidates; other++)
                if (places[one] >= 0 && places[one] < places[other])
                    sums[one * candidates + other] += weight;
    }

    private static void carry(int[] block, long[] sums) {
        for (int i = 0; i < block.length; i++)
            sums[i] += block[i];
        Arrays.fill(block, 0);
    }
}
