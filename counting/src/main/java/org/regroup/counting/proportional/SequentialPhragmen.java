package org.regroup.counting.proportional;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.counting.Action;
import org.regroup.counting.Budget;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Method;
import org.regroup.counting.Rational;

/// Phragmén's sequential rule: each elected candidate puts a load of 1 (or its cost) on its supporters, shared so that they
/// bear the same afterwards; the candidate is elected whose supporters would then bear least.
///
/// With a budget the count ends before the first candidate that would overspend it (Los, Christoff and Grossi 2022).
final class SequentialPhragmen implements Method.Counter {

    private static final int PLACES = 4;

    @Override
    public Counted count(Count count) {
        Budget budget = count.election().budget();
        List<String> objections = budget == null ? List.of() : Costs.objections(count, budget);
        if (!objections.isEmpty())
            return new Counted.Refused(objections);
        Approvals approvals = new Approvals(count.scored());
        Committee committee = new Committee(count, count.ties(), List.of(Committee.votes(approvals)));
        Costs costs = budget == null ? Costs.seats(count) : Costs.of(budget);
        Loads loads = Loads.none(approvals);
        while (step(committee, approvals, loads, costs)) {
            // every step elects one more
        }
        fillWithoutSupport(committee, budget == null ? count.seats() : 0);
        if (budget == null)
            committee.say(Words.represented(count, committee.elected()));
        return new Counted.Done(count.result(null, PLACES + count.ballots().votes().floor().toString().length(),
                committee.stages(), committee.elected()).withNotes(committee.notes()));
    }

    /// Elects the next candidate, if there is one within the money.
    private static boolean step(Committee committee, Approvals approvals, Loads loads, Costs costs) {
        Map<Integer, Rational> after = new TreeMap<>();
        committee.others().stream().filter(c -> approvals.support(c - 1) > 0)
                .forEach(c -> after.put(c, loads.after(c, costs.cost(c))));
        if (after.isEmpty() || costs.left(committee.elected()).signum() <= 0)
            return false;
        Rational least = after.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        int ties = committee.tiesSoFar();
        int chosen = committee.choose(after.keySet().stream().filter(c -> least.equals(after.get(c))).toList());
        if (costs.cost(chosen).compareTo(costs.left(committee.elected())) > 0) {
            committee.say("The count ends before " + committee.name(chosen) + ", which costs " + Words.number(costs.cost(chosen))
                    + ", more than the " + Words.number(costs.left(committee.elected())) + " that are left.");
            return false;
        }
        SortedMap<Integer, Rational> load = new TreeMap<>(Map.of(chosen, least));
        committee.elect(Action.Kind.ELECT, chosen, c -> after.getOrDefault(c, Rational.ZERO), ties, Map.of("load", load));
        loads.elect(chosen, least);
        return true;
    }

    /// Seats for which no supported candidate is left.
    private static void fillWithoutSupport(Committee committee, int seats) {
        while (committee.size() < seats) {
            int ties = committee.tiesSoFar();
            int chosen = committee.choose(committee.others());
            committee.elect(Action.Kind.FILL, chosen, _ -> Rational.ZERO, ties, Map.of());
        }
    }
}
