package org.regroup.counting.proportional;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.regroup.counting.Rational;
import org.regroup.counting.ScoredBallots;

/// Who supports whom: for each ballot its candidates, and for each candidate its ballots. Candidates count from 0 here.
///
/// A score of zero or below is no support.
final class Approvals {

    private final ScoredBallots ballots;
    private final int[][] supported;
    private final int[][] supporters;
    private final int[][] scores;
    private final long[] weights;
    private final long[] votes;
    private final long[] points;

    Approvals(ScoredBallots ballots) {
        this.ballots = ballots;
        this.supported = new int[ballots.size()][];
        this.weights = IntStream.range(0, ballots.size()).mapToLong(ballots::weight).toArray();
        this.votes = new long[ballots.candidates()];
        this.points = new long[ballots.candidates()];
        int[] counts = new int[ballots.candidates()];
        for (int b = 0; b < supported.length; b++) {
            int ballot = b;
            supported[b] = IntStream.range(0, ballots.candidates()).filter(c -> ballots.score(ballot, c + 1) > 0).toArray();
            for (int c : supported[b]) {
                counts[c]++;
                votes[c] = Math.addExact(votes[c], weights[b]);
                points[c] = Math.addExact(points[c], Math.multiplyExact(weights[b], (long) score(b, c)));
            }
        }
        this.supporters = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        this.scores = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int b = supported.length - 1; b >= 0; b--)
            for (int c : supported[b]) {
                supporters[c][--counts[c]] = b;
                scores[c][counts[c]] = score(b, c);
            }
    }

    int candidates() {
        return votes.length;
    }

    int ballots() {
        return weights.length;
    }

    /// How many parts of a vote make one vote.
    long unit() {
        return ballots.unit();
    }

    /// In parts of a vote.
    long weight(int ballot) {
        return weights[ballot];
    }

    /// Weights of all ballots in parts of a vote.
    long weight() {
        return Arrays.stream(weights).reduce(0, Math::addExact);
    }

    /// Candidates a ballot supports. The array is shared and must not be changed.
    int[] supportedBy(int ballot) {
        return supported[ballot];
    }

    /// Ballots that support a candidate. The array is shared and must not be changed.
    int[] supportersOf(int candidate) {
        return supporters[candidate];
    }

    /// The scores those who support a candidate give it, in the order of [#supportersOf]. Not to be changed.
    int[] scoresFor(int candidate) {
        return scores[candidate];
    }

    /// All scores a candidate gets, times the weights of the ballots in parts of a vote.
    long points(int candidate) {
        return points[candidate];
    }

    /// Weight of those who support a candidate, in parts of a vote.
    long support(int candidate) {
        return votes[candidate];
    }

    int score(int ballot, int candidate) {
        return ballots.score(ballot, candidate + 1);
    }

    /// Votes of those who support a candidate, by number from 1.
    Rational votes(int number) {
        return Rational.of(votes[number - 1], unit());
    }

    /// Votes of those who support each candidate.
    List<Rational> votes() {
        return IntStream.rangeClosed(1, candidates()).mapToObj(this::votes).toList();
    }
}
