package org.regroup.counting.lists;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Method;
import org.regroup.counting.Rational;

/// A seat for every whole quota, the rest to the largest remainders. A party that wins a seat by its remainder owes a quota:
/// should every party have won one, the seats still left go to whoever owes least.
///
/// The quota is taken of the votes of those parties that take part.
final class LargestRemainder implements Method.Counter {

    private static final int PLACES = 2;

    @Override
    public Counted count(Count count) {
        List<String> reasons = Parties.objections(count);
        if (!reasons.isEmpty())
            return new Counted.Refused(reasons);
        Parties parties = new Parties(count);
        if (parties.admitted().isEmpty())
            return Counted.Refused.because("No party reaches the threshold of " + count.parameter(ListMethods.THRESHOLD)
                    + " of the votes, so no seat can be awarded. Lower the threshold.");
        Rational quota = quota(count, parties.admittedVotes());
        parties.begin(quota);
        awardWholeQuotas(parties, quota);
        while (parties.seatsLeft() > 0 && !parties.open().isEmpty())
            parties.awardToHighest(parties.figures(p -> remainder(parties, p, quota)));
        return parties.done(quota, PLACES);
    }

    private static Rational quota(Count count, Rational votes) {
        return count.parameter(ListMethods.QUOTA).equals("hare")
                ? votes.over(count.seats())
                : new Rational(votes.over(count.seats() + 1L).floor().add(BigInteger.ONE), BigInteger.ONE);
    }

    private static Rational remainder(Parties parties, int party, Rational quota) {
        return parties.votes(party).minus(quota.times(parties.seats(party)));
    }

    private static void awardWholeQuotas(Parties parties, Rational quota) {
        List<Integer> winners = new ArrayList<>();
        SortedMap<Integer, Rational> whole = new TreeMap<>();
        for (int party : parties.admitted()) {
            int quotas = parties.votes(party).over(quota).floor().intValueExact();
            whole.put(party, Rational.of(quotas));
            winners.addAll(Collections.nCopies(Math.min(quotas, parties.room(party)), party));
        }
        List<Rational> votes = parties.figures(parties::votes);
        parties.award(winners, votes, List.of(), Map.of("whole quotas", whole));
    }
}
