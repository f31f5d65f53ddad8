package org.regroup.counting.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.counting.Contest;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Parameter;
import org.regroup.counting.Rational;
import org.regroup.counting.ScoredBallots;

/// Score voting, also called range voting: the highest sum of scores wins, or the highest average of those who gave a score.
///
/// In a sum, no score counts zero. In an average, a candidate is considered only if a share of the valid votes scored them, so
/// that nobody wins by a few friends.
final class Score {

    static final Parameter TOTAL = Parameter.choice("total", "what is compared", "sum", "average");
    static final Parameter QUORUM = Parameter.number("quorum", "0",
            "with the average: what share of the valid votes must have scored a candidate, such as 1/2");

    private final Count count;
    private final ScoredBallots ballots;
    private final SortedMap<Integer, Rational> sums = new TreeMap<>();
    private final SortedMap<Integer, Rational> votes = new TreeMap<>();

    private Score(Count count) {
        this.count = count;
        this.ballots = count.scored();
        count.contest().standing().forEach(this::add);
    }

    static Counted count(Count count) {
        Score score = new Score(count);
        return count.parameter(TOTAL.name()).equals("sum") ? score.bySum() : score.byAverage();
    }

    private void add(int candidate) {
        long sum = 0;
        long scored = 0;
        for (int i = 0; i < ballots.size(); i++) {
            int score = ballots.score(i, candidate);
            if (score == ScoredBallots.NONE)
                continue;
            sum = Math.addExact(sum, Math.multiplyExact(ballots.weight(i), (long) score));
            scored = Math.addExact(scored, ballots.weight(i));
        }
        sums.put(candidate, Rational.of(sum, ballots.unit()));
        votes.put(candidate, Rational.of(scored, ballots.unit()));
    }

    private Counted bySum() {
        return new Totals(count, sums).elected(Rational.ZERO, ballots.places(), Map.of("scored by", votes), List.of());
    }

    private Counted byAverage() {
        Contest contest = count.contest();
        Rational needed = Rational.parse(count.parameter(QUORUM.name())).times(ballots.votes());
        SortedMap<Integer, Rational> averages = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        votes.forEach((candidate, by) -> {
            if (by.signum() > 0 && by.compareTo(needed) >= 0)
                averages.put(candidate, sums.getOrDefault(candidate, Rational.ZERO).over(by));
            else
                notes.add(contest.name(candidate) + " was scored by " + by + " of " + ballots.votes()
                        + " and is not considered: at least " + needed + " are needed.");
        });
        if (averages.size() < count.seats())
            return Counted.Refused.because("Only " + averages.size() + " candidates were scored by at least " + needed
                    + " voters, and there are " + count.seats() + " seats. Set a lower quorum, or compare sums.");
        return new Totals(count, averages).elected(Rational.ZERO, Math.max(5, ballots.places()),
                Map.of("scored by", votes, "sum", sums), notes);
    }
}
