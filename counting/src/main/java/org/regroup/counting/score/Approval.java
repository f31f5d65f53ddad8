package org.regroup.counting.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Parameter;
import org.regroup.counting.Rational;
import org.regroup.counting.ScoredBallots;
import org.regroup.counting.Spoiled;

/// The most marks win: any number of them on a ballot (approval), or only so many (block vote), or a ballot is spoiled.
final class Approval {

    static final Parameter MARKS = Parameter.whole("marks", "0",
            "how many marks a ballot may have, or it is spoiled. 0: as many as there are seats");

    private Approval() {}

    /// Any number of marks.
    static Counted approval(Count count) {
        ScoredBallots ballots = count.scored();
        return Totals.of(count, c -> marks(ballots, c)).elected(Rational.ZERO, ballots.places(), Map.of(), List.of());
    }

    private static Rational marks(ScoredBallots ballots, int candidate) {
        long marks = 0;
        for (int i = 0; i < ballots.size(); i++)
            if (isMarked(ballots, i, candidate))
                marks = Math.addExact(marks, ballots.weight(i));
        return Rational.of(marks, ballots.unit());
    }

    private static boolean isMarked(ScoredBallots ballots, int ballot, int candidate) {
        return ballots.score(ballot, candidate) != ScoredBallots.NONE && ballots.score(ballot, candidate) > 0;
    }

    /// So many marks at most.
    static Counted block(Count count) {
        int allowed = count.number(MARKS.name());
        int most = allowed == 0 ? count.seats() : allowed;
        ScoredBallots ballots = count.scored();
        ScoredBallots.Builder kept = ScoredBallots.of(ballots.candidates(), ballots.highest(), ballots.unit());
        long refused = 0;
        for (int i = 0; i < ballots.size(); i++) {
            if (marked(ballots, i) <= most)
                kept.add(ballots.weight(i), scores(ballots, i));
            else
                refused = Math.addExact(refused, ballots.weight(i));
        }
        if (refused == 0)
            return approval(count);
        List<Spoiled> spoiled = new ArrayList<>(count.spoiled());
        spoiled.add(new Spoiled("more than " + most + (most == 1 ? " mark" : " marks"), Rational.of(refused, ballots.unit())));
        ScoredBallots valid = kept.build();
        return valid.votes().signum() == 0
                ? Counted.Refused.because("Every ballot has more than " + most + (most == 1 ? " mark" : " marks")
                        + ", so none is valid. If voters may mark any number, count by approval.")
                : approval(new Count(count.method(), count.election(), valid, spoiled, count.settings(), count.parameters(),
                        count.ties()));
    }

    private static int marked(ScoredBallots ballots, int ballot) {
        int marked = 0;
        for (int c = 1; c <= ballots.candidates(); c++)
            if (isMarked(ballots, ballot, c))
                marked++;
        return marked;
    }

    private static int[] scores(ScoredBallots ballots, int ballot) {
        int[] scores = new int[ballots.candidates()];
        for (int c = 1; c <= scores.length; c++)
            scores[c - 1] = ballots.score(ballot, c);
        return scores;
    }
}
