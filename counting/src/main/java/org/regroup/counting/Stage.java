package org.regroup.counting;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The state of a count after one step.
///
/// @param number          from 1
/// @param totals          votes (or points, or loads) of each candidate, in the order of the candidates
/// @param nonTransferable valid votes minus the sum of the totals: ballots without a further preference and what was cut off
/// @param elected         elected at this stage, in order of election
/// @param excluded        excluded at this stage
/// @param quota           needed for election at this stage, where there is such a thing
/// @param flows           who lost votes to whom
/// @param ties            settled at this stage
/// @param figures         further figures of the method, such as `keep factor` by candidate number or `transfer value` under 0
public record Stage(int number, Action action, List<Rational> totals, Rational nonTransferable, List<Integer> elected,
        List<Integer> excluded, @Nullable Rational quota, List<Flow> flows, List<Tie> ties,
        Map<String, SortedMap<Integer, Rational>> figures) {

    public Stage {
        totals = List.copyOf(totals);
        elected = List.copyOf(elected);
        excluded = List.copyOf(excluded);
        flows = List.copyOf(flows);
        ties = List.copyOf(ties);
        figures = new TreeMap<>(figures);
    }

    public Rational total(int candidate) {
        return totals.get(candidate - 1);
    }
}
