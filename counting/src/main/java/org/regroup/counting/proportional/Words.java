package org.regroup.counting.proportional;

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

    /// Exact where that is short, else cut off to four places.
    static String number(Rational exact) {
        String whole = exact.toString();
        return whole.length() <= 9 && whole.indexOf('/') < 0 || exact.isWhole() ? whole : "about " + exact.decimal(4);
    }
}
