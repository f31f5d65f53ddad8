package org.regroup.platform.decisions.seats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.regroup.counting.Counted;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.stv.Countback;
import org.regroup.counting.stv.Countback.Way;
import org.regroup.platform.decisions.Tally;

/// Who is next in the count for the seat of somebody elected.
///
/// All ballots are counted again for all seats by the same rule without whoever leaves; nobody else loses a seat (ERS97,
/// paragraph 7.1). The one so elected is first in reserve; without her too, the second; and so on.
final class Succession {

    /// A longer reserve would make the publication of a large election slow, and no seat has fallen vacant so often.
    static final int MOST = 5;

    private Succession() {}

    /// @param leaving number of somebody elected
    /// @return numbers of those not elected, in the order in which they are asked
    static List<Integer> of(Tally tally, int leaving) {
        if (!(tally.counted() instanceof Counted.Done(var result))) {
            return List.of();
        }
        var others = result.contest().standing().stream().filter(one -> !result.isElected(one)).count();
        var order = new ArrayList<Integer>();
        while (order.size() < Math.min(MOST, others)) {
            int next = next(tally, result.elected(), leaving, order);
            if (next == 0) {
                break;
            }
            order.add(next);
        }
        return order;
    }

    private static int next(Tally tally, List<Integer> elected, int leaving, List<Integer> passed) {
        var method = Methods.named(tally.counted().result().method()).orElseThrow();
        if (method.constrained()) {
            return new Countback(Way.RECOUNT, method, tally.settings()).fill(tally.election(), leaving, passed).successor();
        }
        var gone = new HashSet<>(passed);
        gone.add(leaving);
        var contest = tally.election().contest().without(gone);
        var seats = Math.min(contest.seats(), contest.standing().size());
        return method.count(tally.election().with(contest.withSeats(seats)), tally.settings()) instanceof Counted.Done(var again)
                ? again.elected().stream().filter(one -> !elected.contains(one)).findFirst().orElse(0)
                : 0;
    }
}
