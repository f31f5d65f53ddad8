package org.regroup.platform.organisations;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

import org.regroup.counting.decisions.Casting;
import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.decisions.OwnRule;
import org.regroup.counting.decisions.Votes;

/// What it takes on a roll of so many for an organisation to say yes, found by asking the rule itself.
///
/// Half of 40 as quorum and two thirds of votes cast: 20 must take part, of 20 who vote 14 must say yes, of 40 it is 27.
///
/// @param taking   how many must take part at least
/// @param yes      how many of these must say yes
/// @param yesOfAll how many must say yes when everybody votes
public record Reach(int roll, int taking, int yes, int yesOfAll) {

    /// Empty where no turnout on this roll is enough.
    public static Optional<Reach> of(OwnRule rule, int roll) {
        var taking = least(roll, voting -> carried(rule, roll, voting, voting));
        return taking.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(roll, taking.getAsInt(),
                        yes(rule, roll, taking.getAsInt()), yes(rule, roll, roll)));
    }

    private static int yes(OwnRule rule, int roll, int voting) {
        return least(voting, yes -> carried(rule, roll, voting, yes)).orElseThrow();
    }

    private static boolean carried(OwnRule rule, int roll, int voting, int yes) {
        return rule.judge(Votes.of(roll, yes, voting - yes, 0), new Casting.None()).outcome() == Outcome.CARRIED;
    }

    /// The least number up to a limit that is enough; more is never worse.
    private static OptionalInt least(int most, IntPredicate enough) {
        if (most < 1 || !enough.test(most)) {
            return OptionalInt.empty();
        }
        int low = 1;
        int high = most;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalInt.of(low);
    }
}
