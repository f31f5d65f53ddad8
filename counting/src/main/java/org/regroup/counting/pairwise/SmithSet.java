package org.regroup.counting.pairwise;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import org.regroup.counting.Contest;
import org.regroup.counting.Pairwise;

/// The smallest set whose members are all preferred to everybody outside it by more voters than not.
///
/// Source: J. H. Smith, "Aggregation of preferences with variable electorate", Econometrica 41 (1973).
final class SmithSet {

    private SmithSet() {}

    /// @return numbers, ascending
    static List<Integer> of(Pairwise pairwise, List<Integer> candidates) {
        TreeSet<Integer> set = new TreeSet<>();
        // whoever wins most comparisons is in it: a member wins against all outside, nobody outside against as many
        candidates.stream().max(Comparator.comparing(one -> wins(pairwise, candidates, one))).ifPresent(set::add);
        for (boolean grows = true; grows;)
            grows = set.addAll(candidates.stream()
                    .filter(c -> !set.contains(c)
                            && set.stream().anyMatch(member -> pairwise.over(member, c) <= pairwise.over(c, member)))
                    .toList());
        return List.copyOf(set);
    }

    private static long wins(Pairwise pairwise, List<Integer> candidates, int one) {
        return candidates.stream().filter(other -> pairwise.over(one, other) > pairwise.over(other, one)).count();
    }

    /// What a reader should know of the circle of majorities, in a sentence.
    static String note(Pairwise pairwise, List<Integer> candidates, Contest contest) {
        List<Integer> set = of(pairwise, candidates);
        return set.size() == 1
                ? contest.name(set.getFirst())
                        + " is preferred to each other candidate by more voters than not (Condorcet winner)."
                : "Nobody is preferred to each other candidate by more voters than not. The smallest group whose members are all"
                        + " preferred to everybody outside it (Smith set): "
                        + String.join(", ", set.stream().map(contest::name).toList()) + ".";
    }
}
