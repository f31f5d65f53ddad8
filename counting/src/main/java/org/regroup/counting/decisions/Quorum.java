package org.regroup.counting.decisions;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;

/// How many must take part for a decision to be valid at all, with its denominator.
public sealed interface Quorum extends Condition permits Quorum.OfRoll, Quorum.OfPresent, Quorum.Number {

    /// So large a share of the roll takes part.
    record OfRoll(Level level) implements Quorum {

        @Override
        public Verdict judge(Votes votes, Casting casting) {
            return shares(this, level, Saying.QUORUM_OF_ROLL, votes.received(), votes.roll());
        }

        @Override
        public Votes worst(Votes known, Rational missing) {
            return known.joinedAbsent(missing);
        }
    }

    /// So large a share of those present votes for, against or abstains.
    record OfPresent(Level level) implements Quorum {

        @Override
        public Verdict judge(Votes votes, Casting casting) {
            return shares(this, level, Saying.QUORUM_OF_PRESENT, votes.valid(), votes.received());
        }

        @Override
        public Votes worst(Votes known, Rational missing) {
            return known.joinedSilent(missing);
        }
    }

    /// So many take part, whatever the roll.
    record Number(long people) implements Quorum {

        public Number {
            if (people < 1)
                throw new IllegalArgumentException("A quorum is at least 1, was " + people);
        }

        @Override
        public Verdict judge(Votes votes, Casting casting) {
            return new Verdict(Wording.own(this), Outcome.of(votes.received().compareTo(Rational.of(people)) >= 0),
                    Explanation.of(Saying.QUORUM_OF_NUMBER, new Part.Number(votes.received()),
                            new Part.Number(Rational.of(people))),
                    Optional.empty(), List.of());
        }

        @Override
        public Votes worst(Votes known, Rational missing) {
            return known.joinedAbsent(missing);
        }
    }

    private static Verdict shares(Quorum quorum, Level level, Saying saying, Rational part, Rational whole) {
        Rational share = whole.signum() == 0 ? Rational.ZERO : part.over(whole);
        return new Verdict(Wording.own(quorum), Outcome.of(level.isReachedBy(part, whole)),
                Explanation.of(saying, new Part.Number(part), new Part.Number(whole), Part.Share.against(share, level.share()),
                        new Part.Phrase(Wording.of(level)),
                        new Part.Number(level.needed(whole, part.isWhole() && whole.isWhole()))),
                Optional.of(new Verdict.Measure(part, whole, level)), List.of());
    }
}
