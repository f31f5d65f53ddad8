package org.regroup.counting.decisions;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.Lot;
import org.regroup.counting.Rational;

/// How many must be for: a share of a stated base, compared by whole numbers.
///
/// ```java
/// Majority.simple()                                        // more than half of votes cast
/// Majority.of(Level.atLeast(2, 3), Majority.Base.PRESENT)  // at least two thirds of those who took part
/// ```
public record Majority(Level level, Base base, Abstentions abstentions, IfTied ifTied) implements Condition {

    /// What the share is taken of.
    public enum Base {
        /// For and against.
        CAST,
        /// For, against and abstained.
        VALID,
        /// All who took part, spoiled ballots and silence included.
        PRESENT,
        /// The whole roll.
        ENTITLED
    }

    /// What an abstention says. Aside: nothing beyond its place in the base.
    public enum Abstentions {
        ASIDE,
        COUNT_FOR,
        COUNT_AGAINST
    }

    /// What happens when as many are for as against and that is not enough.
    public enum IfTied {
        FAILS,
        CHAIR_DECIDES,
        LOT_DECIDES
    }

    /// @throws IllegalArgumentException if ties were to be settled under another rule than more than half of votes cast: a tie
    ///                                  would carry there where one more vote for would not
    public Majority {
        if (ifTied != IfTied.FAILS && !(base == Base.CAST && level.equals(Level.moreThan(1, 2))))
            throw new IllegalArgumentException(
                    "The chair or the lot settles a tie only where more than half of votes cast is asked for");
    }

    public static Majority of(Level level, Base base) {
        return new Majority(level, base, Abstentions.ASIDE, IfTied.FAILS);
    }

    /// More for than against.
    public static Majority simple() {
        return of(Level.moreThan(1, 2), Base.CAST);
    }

    public Majority with(IfTied rule) {
        return new Majority(level, base, abstentions, rule);
    }

    public Majority with(Abstentions rule) {
        return new Majority(level, base, rule, ifTied);
    }

    @Override
    public Verdict judge(Votes votes, Casting casting) {
        Votes counted = applied(votes);
        Rational of = of(counted);
        if (of.signum() == 0)
            return verdict(false, Explanation.of(Saying.NOBODY_VOTED), counted, of);
        if (level.isReachedBy(counted.inFavour(), of))
            return verdict(true, arithmetic(counted, of), counted, of);
        boolean tied = counted.inFavour().signum() > 0 && counted.inFavour().equals(counted.against());
        return tied ? settled(counted, of, casting) : verdict(false, arithmetic(counted, of), counted, of);
    }

    @Override
    public Votes worst(Votes known, Rational missing) {
        return known.joinedAgainst(missing);
    }

    private Votes applied(Votes votes) {
        return switch (abstentions) {
            case ASIDE -> votes;
            case COUNT_FOR -> new Votes(votes.roll(), votes.issued(), votes.received(), votes.inFavour().plus(votes.abstained()),
                    votes.against(), Rational.ZERO, votes.spoiled());
            case COUNT_AGAINST -> new Votes(votes.roll(), votes.issued(), votes.received(), votes.inFavour(),
                    votes.against().plus(votes.abstained()), Rational.ZERO, votes.spoiled());
        };
    }

    private Rational of(Votes votes) {
        return switch (base) {
            case CAST -> votes.cast();
            case VALID -> votes.valid();
            case PRESENT -> votes.received();
            case ENTITLED -> votes.roll();
        };
    }

    private Verdict settled(Votes votes, Rational of, Casting casting) {
        return switch (ifTied) {
            case FAILS -> verdict(false, tie(Saying.TIE_FAILS, votes), votes, of);
            case CHAIR_DECIDES -> casting instanceof Casting.Chair(boolean agrees)
                    ? verdict(agrees, tie(agrees ? Saying.TIE_CHAIR_FOR : Saying.TIE_CHAIR_AGAINST, votes), votes, of)
                    : open(tie(Saying.TIE_CHAIR_OPEN, votes), votes, of);
            case LOT_DECIDES -> {
                if (!(casting instanceof Casting.ByLot(String seed)))
                    yield open(tie(Saying.TIE_LOT_OPEN, votes), votes, of);
                boolean carried = Lot.among(List.of(1, 2), seed, 1).first() == 1;
                yield verdict(carried, Explanation.of(carried ? Saying.TIE_LOT_FOR : Saying.TIE_LOT_AGAINST,
                        new Part.Number(votes.inFavour()), new Part.Name(seed)), votes, of);
            }
        };
    }

    private static Explanation tie(Saying saying, Votes votes) {
        return Explanation.of(saying, new Part.Number(votes.inFavour()));
    }

    private Explanation arithmetic(Votes votes, Rational of) {
        return Explanation.of(Saying.FOR_OF, new Part.Number(votes.inFavour()), new Part.Number(of),
                new Part.Phrase(Explanation.of(switch (base) {
                    case CAST -> Saying.OF_CAST;
                    case VALID -> Saying.OF_VALID;
                    case PRESENT -> Saying.OF_PRESENT;
                    case ENTITLED -> Saying.OF_ENTITLED;
                })), Part.Share.against(votes.inFavour().over(of), level.share()), new Part.Phrase(Wording.of(level)),
                new Part.Number(level.needed(of, of.isWhole() && votes.inFavour().isWhole())));
    }

    private Verdict verdict(boolean carried, Explanation because, Votes votes, Rational of) {
        return new Verdict(Wording.own(this), Outcome.of(carried), because, measure(votes, of), List.of());
    }

    private Verdict open(Explanation because, Votes votes, Rational of) {
        return new Verdict(Wording.own(this), Outcome.OPEN, because, measure(votes, of), List.of());
    }

    private Optional<Verdict.Measure> measure(Votes votes, Rational of) {
        return Optional.of(new Verdict.Measure(votes.inFavour(), of, level));
    }
}
