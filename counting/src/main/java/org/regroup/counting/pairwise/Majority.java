package org.regroup.counting.pairwise;

import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Pairwise;

/// More prefer one candidate to another than the other way round.
///
/// @param winner number of the candidate preferred
/// @param won    how many prefer the winner, in parts of a vote
/// @param lost   how many prefer the loser, in parts of a vote
record Majority(int winner, int loser, long won, long lost) {

    /// All majorities among these candidates, the strongest first; those of equal strength stand together.
    static List<List<Majority>> classes(Pairwise pairwise, List<Integer> candidates, Strength strength) {
        List<Majority> all = new ArrayList<>();
        for (int one : candidates)
            for (int other : candidates)
                if (pairwise.over(one, other) > pairwise.over(other, one))
                    all.add(new Majority(one, other, pairwise.over(one, other), pairwise.over(other, one)));
        all.sort((a, b) -> strength.compare(b.won, b.lost, a.won, a.lost));
        List<List<Majority>> classes = new ArrayList<>();
        for (Majority each : all) {
            if (classes.isEmpty() || !each.isAsStrongAs(classes.getLast().getFirst(), strength))
                classes.add(new ArrayList<>());
            classes.getLast().add(each);
        }
        return classes;
    }

    private boolean isAsStrongAs(Majority other, Strength strength) {
        return strength.compare(won, lost, other.won, other.lost) == 0;
    }
}
