package org.regroup.counting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// A number for each candidate, equal ballots put together, in lexicographic order. An approval is a score of 1 where 1 is
/// the highest.
///
/// ```java
/// var ballots = ScoredBallots.of(3, 5).add(40, 5, 2, 0).add(60, 0, 4, 5).build();
/// ```
public final class ScoredBallots implements Ballots {

    /// Stands where a voter gave no score.
    public static final int NONE = Integer.MIN_VALUE;

    private final int candidates;
    private final int highest;
    private final long unit;
    private final int[][] scores;
    private final long[] weights;

    private ScoredBallots(int candidates, int highest, long unit, int[][] scores, long[] weights) {
        this.candidates = candidates;
        this.highest = highest;
        this.unit = unit;
        this.scores = scores;
        this.weights = weights;
    }

    /// Starts a collection of ballots weighing whole votes.
    ///
    /// @param highest the highest score that could be given
    public static Builder of(int candidates, int highest) {
        return new Builder(candidates, highest, 1);
    }

    /// Starts a collection of ballots whose weights are given in parts: `unit` of them make one vote.
    public static Builder of(int candidates, int highest, long unit) {
        return new Builder(candidates, highest, unit);
    }

    @Override
    public Kind kind() {
        return Kind.SCORED;
    }

    public int candidates() {
        return candidates;
    }

    /// The highest score that could be given: 1 on approval ballots.
    public int highest() {
        return highest;
    }

    @Override
    public int size() {
        return weights.length;
    }

    @Override
    public long weight(int ballot) {
        return weights[ballot];
    }

    @Override
    public long unit() {
        return unit;
    }

    /// The score of a candidate, by number from 1, or [#NONE].
    public int score(int ballot, int candidate) {
        return scores[ballot][candidate - 1];
    }

    /// Gathers ballots.
    public static final class Builder {

        private final int candidates;
        private final int highest;
        private final long unit;
        private final Map<Scores, Long> gathered = new LinkedHashMap<>();

        /// A ballot that compares and equals by its numbers.
        private record Scores(int[] numbers) implements Comparable<Scores> {

            @Override
            public boolean equals(Object other) {
                return other instanceof Scores(int[] given) && Arrays.equals(numbers, given);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(numbers);
            }

            @Override
            public int compareTo(Scores other) {
                return Arrays.compare(numbers, other.numbers);
            }
        }

        private Builder(int candidates, int highest, long unit) {
            this.candidates = candidates;
            this.highest = highest;
            this.unit = unit;
        }

        /// Adds ballots with these scores, one for each candidate.
        ///
        /// @param weight in parts of a vote, at least 0
        public Builder add(long weight, int... scores) {
            if (weight < 0 || scores.length != candidates)
                throw new IllegalArgumentException(
                        "A ballot needs a weight and " + candidates + " scores, were " + weight + " and "
                                + scores.length);
            gathered.merge(new Scores(scores.clone()), weight, Math::addExact);
            return this;
        }

        public ScoredBallots build() {
            Map<Scores, Long> sorted = new TreeMap<>(gathered);
            return new ScoredBallots(candidates, highest, unit,
                    sorted.keySet().stream().map(Scores::numbers).toArray(int[][]::new),
                    sorted.values().stream().mapToLong(Long::longValue).toArray());
        }
    }
}
