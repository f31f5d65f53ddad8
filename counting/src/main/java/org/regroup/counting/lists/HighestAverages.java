package org.regroup.counting.lists;

import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Method;
import org.regroup.counting.Rational;

/// Seat by seat to the highest quotient of votes and a divisor that grows with the seats already won.
///
/// 100,000 / 80,000 / 30,000 / 20,000 votes and 8 seats give 4, 3, 1 and 0 by D'Hondt, 3, 3, 1 and 1 by Sainte-Laguë.
record HighestAverages(Divisors divisors) implements Method.Counter {

    /// What votes are divided by.
    enum Divisors {
        /// 1, 2, 3, ...
        DHONDT,
        /// 1, 3, 5, ...
        SAINTE_LAGUE,
        /// a chosen number, then 3, 5, ...
        MODIFIED
    }

    /// Quotients are exact; they are written with so many places.
    private static final int PLACES = 2;

    @Override
    public Counted count(Count count) {
        List<String> reasons = new ArrayList<>(Parties.objections(count));
        if (divisors == Divisors.MODIFIED && first(count).signum() <= 0)
            reasons.add("The first divisor must be more than 0, was " + count.parameter(ListMethods.FIRST_DIVISOR) + ".");
        if (!reasons.isEmpty())
            return new Counted.Refused(reasons);
        Parties parties = new Parties(count);
        if (parties.admitted().isEmpty())
            return Counted.Refused.because("No party reaches the threshold of " + count.parameter(ListMethods.THRESHOLD)
                    + " of the votes, so no seat can be awarded. Lower the threshold.");
        parties.begin(null);
        while (parties.seatsLeft() > 0 && !parties.open().isEmpty())
            parties.awardToHighest(parties.figures(p -> parties.votes(p).over(divisor(count, parties.seats(p)))));
        return parties.done(null, PLACES);
    }

    private Rational divisor(Count count, int seats) {
        return switch (divisors) {
            case DHONDT -> Rational.of(seats + 1L);
            case SAINTE_LAGUE -> Rational.of(2L * seats + 1);
            case MODIFIED -> seats == 0 ? first(count) : Rational.of(2L * seats + 1);
        };
    }

    private static Rational first(Count count) {
        return Rational.parse(count.parameter(ListMethods.FIRST_DIVISOR));
    }
}
