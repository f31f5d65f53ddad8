package org.regroup.counting.score;

import java.util.List;

import org.regroup.counting.Pairwise;
import org.regroup.counting.ScoredBallots;

/// Scores added up and compared, in parts of a vote. No score counts zero.
final class Scores {

    private final long unit;
    private final long[] sums;
    private final long[] tops;
    private final long[][] over;

    Scores(ScoredBallots ballots) {
        int candidates = ballots.candidates();
        this.unit = ballots.unit();
        this.sums = new long[candidates];
        this.tops = new long[candidates];
        this.over = new long[candidates][candidates];
        int[] scores = new int[candidates];
        for (int i = 0; i < ballots.size(); i++) {
            for (int c = 0; c < candidates; c++)
                scores[c] = ballots.score(i, c + 1) == ScoredBallots.NONE ? 0 : ballots.score(i, c + 1);
            add(scores, ballots.highest(), ballots.weight(i));
        }
    }

    private void add(int[] scores, int highest, long weight) {
        for (int one = 0; one < scores.length; one++) {
            sums[one] = Math.addExact(sums[one], Math.multiplyExact(weight, (long) scores[one]));
            if (scores[one] == highest)
                tops[one] += weight;
            for (int other = 0; other < scores.length; other++)
                if (scores[one] > scores[other])
                    over[one][other] += weight;
        }
    }

    long unit() {
        return unit;
    }

    long sum(int candidate) {
        return sums[candidate - 1];
    }

    /// How often a candidate got the highest score there is.
    long top(int candidate) {
        return tops[candidate - 1];
    }

    /// How many scored one higher than another.
    long over(int one, int other) {
        return over[one - 1][other - 1];
    }

    /// Who is scored higher than whom, among those standing.
    Pairwise pairwise(List<Integer> standing) {
        long[][] counts = new long[over.length][over.length];
        for (int one : standing)
            for (int other : standing)
                counts[one - 1][other - 1] = over(one, other);
        return new Pairwise(counts, unit);
    }
}
