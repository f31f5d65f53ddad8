package org.regroup.counting.questions;

import java.util.List;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Votes;

/// The figures of a certificate as somebody wrote them: they may be impossible, which [Votes] cannot be.
public record Sheet(Rational roll, Rational issued, Rational received, Rational inFavour, Rational against, Rational abstained,
        Rational spoiled) {

    public static Sheet of(Votes votes) {
        return new Sheet(votes.roll(), votes.issued(), votes.received(), votes.inFavour(), votes.against(), votes.abstained(),
                votes.spoiled());
    }

    /// Why these figures cannot be true; empty if they can.
    public List<String> problems() {
        return Votes.problems(roll, issued, received, inFavour, against, abstained, spoiled);
    }

    /// @throws IllegalArgumentException if there are problems
    public Votes votes() {
        return new Votes(roll, issued, received, inFavour, against, abstained, spoiled);
    }

    /// All that was received on the side where there is more of it; where neither side has more it abstains.
    Sheet together() {
        int more = inFavour.compareTo(against);
        return new Sheet(roll, issued, received, more > 0 ? received : Rational.ZERO, more < 0 ? received : Rational.ZERO,
                more == 0 ? received : Rational.ZERO, Rational.ZERO);
    }

    /// For as a share of votes for and against; of none: 0.
    public Rational ofVotes() {
        return share(inFavour.plus(against));
    }

    /// For as a share of the roll; of an empty one: 0.
    public Rational ofRoll() {
        return share(roll);
    }

    private Rational share(Rational whole) {
        return whole.signum() == 0 ? Rational.ZERO : inFavour.over(whole);
    }
}
