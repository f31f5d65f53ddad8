package org.regroup.counting.exchange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Rational;
import org.regroup.counting.ScoredBallots;

/// Gathers scores whose weights may be any fractions; the highest score may be known only at the end.
final class ScoredPapers {

    private record Paper(Rational weight, int[] scores) {}

    private final int candidates;
    private final List<Paper> papers = new ArrayList<>();
    private int highest = 1;

    ScoredPapers(int candidates) {
        this.candidates = candidates;
    }

    /// Raises the highest score that could be given.
    void reach(int score) {
        highest = Math.max(highest, score);
    }

    void add(Rational weight, int[] scores) {
        papers.add(new Paper(weight, scores));
        for (int score : scores)
            reach(score);
    }

    ScoredBallots ballots() {
        BigInteger unit = BigInteger.ONE;
        for (Paper paper : papers) {
            BigInteger parts = paper.weight.denominator();
            unit = unit.multiply(parts).divide(unit.gcd(parts));
        }
        ScoredBallots.Builder builder = ScoredBallots.of(candidates, highest, unit.longValueExact());
        for (Paper paper : papers)
            builder.add(paper.weight.numerator().multiply(unit).divide(paper.weight.denominator()).longValueExact(),
                    paper.scores);
        return builder.build();
    }
}
