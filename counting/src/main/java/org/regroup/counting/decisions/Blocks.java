package org.regroup.counting.decisions;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;

/// Consent: at most so many block. A vote against is a block, an abstention stands aside, and somebody must consent.
public record Blocks(long atMost) implements Condition {

    public Blocks {
        if (atMost < 0)
            throw new IllegalArgumentException("At most 0 or more can block, was " + atMost);
    }

    @Override
    public Verdict judge(Votes votes, Casting casting) {
        boolean consented = votes.inFavour().signum() > 0 && votes.against().compareTo(Rational.of(atMost)) <= 0;
        return new Verdict(Wording.own(this), Outcome.of(consented),
                Explanation.of(Saying.BLOCKED, new Part.Number(votes.inFavour()), new Part.Number(votes.abstained()),
                        new Part.Number(votes.against()), new Part.Number(Rational.of(atMost))),
                Optional.empty(), List.of());
    }

    @Override
    public Votes worst(Votes known, Rational missing) {
        return known.joinedAgainst(missing);
    }
}
