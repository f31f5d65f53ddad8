package org.regroup.counting.stv;

import java.math.BigInteger;

import org.regroup.counting.Rational;

/// What tells the rules apart in which a surplus consists of the papers last received (Gregory's method as first used).
///
/// @param places          decimal places of transfer values
/// @param quota           how the quota is made
/// @param together        when candidates are excluded together and surpluses wait for it
/// @param largestFirst    whether the largest surplus passes on first, rather than that of whoever was elected first
/// @param order           in which order the papers of those excluded pass on
/// @param lowersTheBar    whether fewer votes than the quota elect when no more are needed, and the quota falls with papers
///                        that run out before anybody is elected
/// @param witnessesBatches whether ties look at the votes after every batch, rather than after every stage
/// @param lastVacancy     whether the last seat goes to whoever has as many votes as all others with the surpluses
record LastParcel(int places, Quota quota, Together together, boolean largestFirst, Order order, boolean lowersTheBar,
        boolean witnessesBatches, boolean lastVacancy) {

    /// How a quota is made.
    enum Quota {
        /// the whole number above votes / (seats + 1)
        WHOLE,
        /// votes / (seats + 1), rounded up in the last place kept unless exact
        ROUNDED_UP,
        /// the next number above votes / (seats + 1) in the last place kept, also if exact
        NEXT_ABOVE
    }

    /// When the lowest candidates are excluded in one stage: their votes together with all surpluses that wait are compared
    /// with the next candidate above. Surpluses wait as long as somebody can be excluded on that ground.
    enum Together {
        /// one at a time, and no surplus waits
        NEVER,
        /// if they have fewer
        FEWER,
        /// if they have no more
        NO_MORE
    }

    /// In which order the papers of those excluded pass on.
    enum Order {
        /// by value, the highest first
        BY_VALUE,
        /// first preferences, then by value, the highest first
        FIRST_PREFERENCES_THEN_BY_VALUE,
        /// as they were received
        AS_RECEIVED
    }

    /// How to Conduct an Election by the Single Transferable Vote, third edition, sections 5.1 to 5.6.
    static final LastParcel ERS97 = new LastParcel(2, Quota.ROUNDED_UP, Together.NO_MORE, true, Order.BY_VALUE, true, true,
            false);

    /// Local Elections (Northern Ireland) Order 1985, Schedule 5, rules 47 to 52. The further sorting that rule 48(3) asks for where
    /// there is one seat changes nobody's election and is left out; rule 52(2) is looked at between stages.
    static final LastParcel NORTHERN_IRELAND = new LastParcel(2, Quota.WHOLE, Together.FEWER, true,
            Order.FIRST_PREFERENCES_THEN_BY_VALUE, false, false, true);

    /// Proportional Representation Society of Australia, rules of 1977. Only the quota, the values and what is transferred follow the
    /// text (rules 1.3 to 2.3.2). The order of surpluses, the order of papers in an exclusion and the settling of ties follow what
    /// programs for these rules commonly do; they have not been checked against the text.
    static final LastParcel PRSA77 = new LastParcel(3, Quota.NEXT_ABOVE, Together.NEVER, false, Order.AS_RECEIVED, false, false,
            false);

    Rational quotaOf(Rational votes, int seats) {
        int kept = quota == Quota.WHOLE ? 0 : places;
        Rational exact = votes.over(seats + 1L);
        Rational cut = exact.truncated(kept);
        return quota == Quota.ROUNDED_UP && cut.equals(exact)
                ? exact
                : cut.plus(new Rational(BigInteger.ONE, BigInteger.TEN.pow(kept)));
    }

    /// Whether candidates with so many votes, surpluses included, are excluded before the next one above.
    boolean below(Rational votes, Rational next) {
        return switch (together) {
            case NEVER -> false;
            case FEWER -> votes.compareTo(next) < 0;
            case NO_MORE -> votes.compareTo(next) <= 0;
        };
    }
}
