package org.regroup.counting.proportional;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Method;
import org.regroup.counting.Rational;

/// Seat by seat to whoever adds most to the score of proportional approval voting: a ballot with `n` candidates elected
/// already gives `1/(n+1)` of a vote to each of its others.
///
/// Cost: seats x candidates x seats additions, and each approval is looked at once for every elected candidate it stands with.
final class SequentialPav implements Method.Counter {

    private static final int PLACES = 5;

    @Override
    public Counted count(Count count) {
        Approvals approvals = new Approvals(count.scored());
        Committee committee = new Committee(count, count.ties(), List.of(Committee.votes(approvals)));
        Gains gains = new Gains(approvals, count.seats());
        while (committee.size() < count.seats()) {
            List<Integer> others = committee.others();
            BigInteger most = others.stream().map(gains::of).max(Comparator.naturalOrder()).orElseThrow();
            int ties = committee.tiesSoFar();
            int chosen = committee.choose(others.stream().filter(c -> gains.of(c).equals(most)).toList());
            committee.elect(Action.Kind.ELECT, chosen, gains::votes, ties, new TreeMap<>());
            gains.elect(chosen);
        }
        return new Counted.Done(count.result(null, PLACES, committee.stages(), committee.elected())
                .withNotes(List.of(Words.represented(count, committee.elected()))));
    }

    /// What each candidate would add to the score, in parts by which all fractions of a vote can be written.
    private static final class Gains {

        private final Approvals approvals;
        private final int[] represented;
        private final long[][] supportByRepresented;
        private final BigInteger[] share;
        private final BigInteger parts;

        Gains(Approvals approvals, int seats) {
            this.approvals = approvals;
            this.represented = new int[approvals.ballots()];
            this.supportByRepresented = new long[approvals.candidates()][seats + 1];
            for (int c = 0; c < approvals.candidates(); c++)
                supportByRepresented[c][0] = approvals.support(c);
            this.parts = leastCommonMultiple(seats + 1);
            this.share = IntStream.rangeClosed(1, seats + 1).mapToObj(n -> parts.divide(BigInteger.valueOf(n)))
                    .toArray(BigInteger[]::new);
        }

        BigInteger of(int candidate) {
            long[] support = supportByRepresented[candidate - 1];
            BigInteger sum = BigInteger.ZERO;
            for (int n = 0; n < support.length; n++)
                if (support[n] != 0)
                    sum = sum.add(share[n].multiply(BigInteger.valueOf(support[n])));
            return sum;
        }

        Rational votes(int candidate) {
            return new Rational(of(candidate), parts.multiply(BigInteger.valueOf(approvals.unit())));
        }

        void elect(int candidate) {
            for (int ballot : approvals.supportersOf(candidate - 1)) {
                int before = represented[ballot]++;
                for (int c : approvals.supportedBy(ballot)) {
                    supportByRepresented[c][before] -= approvals.weight(ballot);
                    supportByRepresented[c][before + 1] += approvals.weight(ballot);
                }
            }
        }
    }

    /// The smallest number that 1, 2, ..., n all divide.
    static BigInteger leastCommonMultiple(int n) {
        BigInteger multiple = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            BigInteger next = BigInteger.valueOf(i);
            multiple = multiple.divide(multiple.gcd(next)).multiply(next);
        }
        return multiple;
    }
}
