package org.regroup.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Makes of the ballots as they were written those that a method counts: withdrawn candidates are passed over, equal ranks
/// are read by the declared rule, and what has no preference left is spoiled.
final class Preparation {

    /// What came of the ballots.
    sealed interface Prepared {

        /// @param spoiled what does not count, by reason
        record Ready(Ballots ballots, List<Spoiled> spoiled) implements Prepared {}

        /// @param reason why they cannot be read so, with what to do
        record Unreadable(String reason) implements Prepared {}
    }

    private final Contest contest;
    private final Optional<EqualRanks> equalRanks;
    private final Method.Reads reads;
    private final Method.Seats seats;

    Preparation(Contest contest, Optional<EqualRanks> equalRanks, Method.Reads reads, Method.Seats seats) {
        this.seats = seats;
        this.contest = contest;
        this.equalRanks = equalRanks;
        this.reads = reads;
    }

    Prepared of(Ballots ballots) {
        return switch (reads) {
            // no switch over types: its first use delays every count
            case RANKINGS -> new RankedPreparation(contest, equalRanks, seats,
                    ballots instanceof RankedBallots ranked ? ranked : byScore((ScoredBallots) ballots)).prepared();
            case SCORES -> marked((ScoredBallots) ballots);
            case APPROVALS -> marked(switch (ballots) {
                case RankedBallots ranked -> approvals(ranked);
                case ScoredBallots scored -> approvals(scored);
            });
            case SCORES_OR_APPROVALS -> marked(switch (ballots) {
                case RankedBallots ranked -> approvals(ranked);
                case ScoredBallots scored -> scored;
            });
        };
    }

    /// Higher scores first, equal scores equal; whoever got no score is not ranked.
    private static RankedBallots byScore(ScoredBallots scored) {
        RankedBallots.Builder builder = RankedBallots.of(scored.candidates(), scored.unit());
        for (int i = 0; i < scored.size(); i++) {
            TreeMap<Integer, List<Integer>> byScore = new TreeMap<>(Comparator.reverseOrder());
            for (int c = 1; c <= scored.candidates(); c++)
                if (scored.score(i, c) != ScoredBallots.NONE)
                    byScore.computeIfAbsent(scored.score(i, c), _ -> new ArrayList<>()).add(c);
            builder.add(scored.weight(i), List.copyOf(byScore.values()));
        }
        return builder.build();
    }

    /// Everybody who is ranked at all is approved.
    private static ScoredBallots approvals(RankedBallots ranked) {
        ScoredBallots.Builder builder = ScoredBallots.of(ranked.candidates(), 1, ranked.unit());
        for (int i = 0; i < ranked.size(); i++) {
            int[] scores = new int[ranked.candidates()];
            ranked.ranking(i).forEach(place -> place.forEach(c -> scores[c - 1] = 1));
            builder.add(ranked.weight(i), scores);
        }
        return builder.build();
    }

    /// Everybody with a score above zero is approved.
    private static ScoredBallots approvals(ScoredBallots scored) {
        if (scored.highest() == 1)
            return scored;
        ScoredBallots.Builder builder = ScoredBallots.of(scored.candidates(), 1, scored.unit());
        for (int i = 0; i < scored.size(); i++) {
            int[] scores = new int[scored.candidates()];
            for (int c = 1; c <= scored.candidates(); c++)
                scores[c - 1] = scored.score(i, c) > 0 ? 1 : 0;
            builder.add(scored.weight(i), scores);
        }
        return builder.build();
    }

    /// A ballot without a mark for anybody who still stands is spoiled.
    private Prepared marked(ScoredBallots scored) {
        ScoredBallots.Builder builder = ScoredBallots.of(scored.candidates(), scored.highest(), scored.unit());
        long empty = 0;
        for (int i = 0; i < scored.size(); i++) {
            int[] scores = new int[scored.candidates()];
            boolean marked = false;
            for (int c = 1; c <= scores.length; c++) {
                boolean stands = !contest.candidate(c).withdrawn();
                scores[c - 1] = stands ? scored.score(i, c) : ScoredBallots.NONE;
                marked |= stands && isMark(scored.score(i, c));
            }
            if (marked)
                builder.add(scored.weight(i), scores);
            else
                empty = Math.addExact(empty, scored.weight(i));
        }
        return new Prepared.Ready(builder.build(), Spoiled.any("no mark for a candidate", empty, scored.unit()));
    }

    /// An approval ballot approves somebody; on a ballot of scores zero is a score.
    private boolean isMark(int score) {
        return reads == Method.Reads.SCORES ? score != ScoredBallots.NONE : score > 0;
    }
}
