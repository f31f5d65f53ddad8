package org.regroup.counting.proportional;

import java.util.Collection;

import org.regroup.counting.Count;
import org.regroup.counting.Rational;

/// Tells in plain words what happened at a stage.
final class Words {

    private Words() {}

    /// What a purchase was and who paid for it.
    ///
    /// @param points whether voters gave points, so that they pay for each
    static String of(int stage, String name, Rational cost, boolean priced, boolean points, Market.Purchase purchase,
            Rational votes, Rational left) {
        return "Stage " + stage + ": " + name + (priced ? " is bought for " + number(cost) : " is elected, at the price of 1")
                + ". Of " + number(votes) + " votes for it " + number(purchase.full()) + " pay " + number(purchase.price())
                + (points ? " for each point" : " each")
                + (purchase.rest().signum() > 0
                        ? " and " + number(purchase.rest()) + " pay what they have left, which is less"
                        : "")
                + ". All voters together have " + number(left) + " left.";
    }

    static String filled(int stage, String name, Rational cost, boolean priced, Rational votes, Rational left) {
        return "Stage " + stage + ": " + name + " is added for its " + number(votes) + " votes"
                + (priced ? ", at a cost of " + number(cost) + ". Of the money " + number(left) + " is left." : ".");
    }

    static String loaded(int stage, String name, Rational load) {
        return "Stage " + stage + ": " + name + " is added by Phragmén's rule; each vote for it then bears a load of "
                + number(load)
                + ".";
    }

    /// Whether a group was left out of a committee, by the check of [Representation].
    static String represented(Count count, Collection<Integer> elected) {
        return Representation.of(count.scored(), elected, count.seats()).missing()
                .map(missing -> "A group is left out: " + number(missing.votes()) + " votes for "
                        + count.contest().name(missing.candidate())
                        + " are enough for " + missing.level() + " of the seats (" + number(missing.sufficient())
                        + " would be), yet each of them has fewer elected (EJR+ is not met).")
                .orElse("No group is left out: wherever votes enough for some of the seats agree on a candidate, that one is elected "
                        + "or one of them has as many elected (EJR+ is met).");
    }

    /// Exact where that is short, else cut off to four places.
    static String number(Rational exact) {
        String whole = exact.toString();
        return whole.length() <= 9 && whole.indexOf('/') < 0 || exact.isWhole() ? whole : "about " + exact.decimal(4);
    }
}
