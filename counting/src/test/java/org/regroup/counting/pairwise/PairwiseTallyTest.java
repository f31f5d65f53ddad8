package org.regroup.counting.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Pairwise;
import org.regroup.counting.RankedBallots;

/// Every way of counting pairs gives what counting them one by one gives.
class PairwiseTallyTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(17);

    /// Ballots on which each candidate is ranked with a chance of `ranked` in 8, at one of so many places.
    private static RankedBallots ballots(int candidates, int size, int ranked, int places, long heaviest) {
        RankedBallots.Builder builder = RankedBallots.of(candidates);
        for (int i = 0; i < size; i++) {
            int[] place = IntStream.range(0, candidates).map(_ -> RANDOM.nextInt(8) < ranked ? RANDOM.nextInt(places) : -1)
                    .toArray();
            List<List<Integer>> ranking = IntStream.range(0, places).mapToObj(p -> IntStream.rangeClosed(1, candidates)
                    .filter(c -> place[c - 1] == p).boxed().toList()).filter(level -> !level.isEmpty()).toList();
            builder.add(RANDOM.nextLong(heaviest) + 1, ranking);
        }
        return builder.build();
    }

    private static long[][] oneByOne(RankedBallots ballots, Unranked rule) {
        int candidates = ballots.candidates();
        long[][] counts = new long[candidates][candidates];
        for (int i = 0; i < ballots.size(); i++) {
            List<List<Integer>> ranking = ballots.ranking(i);
            int[] places = IntStream.rangeClosed(1, candidates).map(c -> place(ranking, c)).toArray();
            for (int one = 1; one <= candidates; one++)
                for (int other = 1; other <= candidates; other++) {
                    int place = places[one - 1];
                    int behind = places[other - 1];
                    if (place >= 0 && (behind > place || behind < 0 && rule == Unranked.LAST))
                        counts[one - 1][other - 1] += ballots.weight(i);
                }
        }
        return counts;
    }

    private static int place(List<List<Integer>> ranking, int candidate) {
        return IntStream.range(0, ranking.size()).filter(p -> ranking.get(p).contains(candidate)).findFirst().orElse(-1);
    }

    private static void agree(RankedBallots ballots) {
        for (Unranked rule : Unranked.values()) {
            Pairwise counted = PairwiseTally.of(ballots, rule,
                    IntStream.rangeClosed(1, ballots.candidates()).boxed().toList());
            assertThat(counted.counts()).isDeepEqualTo(oneByOne(ballots, rule));
        }
    }

    @Test
    void fullAndShortBallotsWithEqualRanksAreCountedRight() {
        for (int size : new int[]{0, 1, 5, 511, 512, 513, 1_500})
            for (int ranked : new int[]{1, 4, 8})
                agree(ballots(12, size, ranked, 7, 3));
    }

    @Test
    void manyBallotsAreCountedRightOnSeveralThreads() {
        agree(ballots(20, 6_000, 7, 20, 2));
        agree(ballots(60, 600, 1, 60, 2));
    }

    @Test
    void heavyBallotsDoNotOverflow() {
        agree(ballots(6, 900, 8, 6, 1L << 40));
        agree(ballots(6, 900, 8, 6, Integer.MAX_VALUE / 900));
        agree(RankedBallots.of(3).add(Integer.MAX_VALUE, 1, 2, 3).build());
        agree(RankedBallots.of(3).add(Integer.MAX_VALUE, 1, 2, 3).add(1, 2, 1, 3).build());
    }

    @Test
    void nobodyIsPreferredToTheWithdrawn() {
        Pairwise counted = PairwiseTally.of(RankedBallots.of(3).add(5, 1, 3).build(), Unranked.LAST, List.of(1, 3));
        assertThat(counted.counts()).isDeepEqualTo(new long[][]{{0, 0, 5}, {0, 0, 0}, {0, 0, 0}});
    }
}
