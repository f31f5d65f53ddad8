package org.regroup.counting.pairwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Pairwise;
import org.regroup.counting.Rational;

/// The strength of the strongest chain of majorities from each candidate to each other: a chain is as strong as its weakest
/// majority.
///
/// Found as the widest paths of a network, by Floyd and Warshall, in a number of steps that is the cube of the number of
/// candidates. Source: Schulze 2011, section 2.3.1.
final class StrongestPaths {

    private final List<Integer> candidates;
    private final List<Optional<Rational>> figures = new ArrayList<>(List.of(Optional.empty()));
    private final int[][] paths;

    /// @param candidates numbers of those compared, ascending
    StrongestPaths(Pairwise pairwise, List<Integer> candidates, Strength strength) {
        this.candidates = candidates;
        this.paths = new int[candidates.size()][candidates.size()];
        int[] index = new int[pairwise.candidates() + 1];
        for (int i = 0; i < candidates.size(); i++)
            index[candidates.get(i)] = i;
        for (List<Majority> equal : Majority.classes(pairwise, candidates, strength).reversed()) {
            Majority first = equal.getFirst();
            equal.forEach(each -> paths[index[each.winner()]][index[each.loser()]] = figures.size());
            figures.add(strength.figure(first.won(), first.lost(), pairwise.unit()));
        }
        widen();
    }

    private void widen() {
        for (int over = 0; over < paths.length; over++)
            for (int from = 0; from < paths.length; from++)
                if (from != over && paths[from][over] > 0)
                    widen(paths[from], paths[from][over], paths[over]);
        for (int i = 0; i < paths.length; i++)
            paths[i][i] = 0;
    }

    private static void widen(int[] row, int first, int[] onwards) {
        for (int to = 0; to < row.length; to++)
            row[to] = Math.max(row[to], Math.min(first, onwards[to]));
    }

    /// Whether the strongest path one way is stronger than that the other way, by places in the list of candidates.
    private boolean beats(int one, int other) {
        return paths[one][other] > paths[other][one];
    }

    /// How many others a candidate beats, by the place in the list of candidates.
    int beaten(int one) {
        int beaten = 0;
        for (int other = 0; other < paths.length; other++)
            if (beats(one, other))
                beaten++;
        return beaten;
    }

    /// The figure of the strongest path by places in the list of candidates; empty if there is none to print.
    Optional<Rational> figure(int from, int to) {
        return figures.get(paths[from][to]);
    }

    /// First those beaten by nobody; then those beaten by nobody who is left; and so on.
    List<List<Integer>> ranking() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < paths.length; i++)
            left.add(i);
        List<List<Integer>> ranking = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> unbeaten = left.stream().filter(one -> left.stream().noneMatch(other -> beats(other, one))).toList();
            ranking.add(unbeaten.stream().map(candidates::get).toList());
            left.removeAll(unbeaten);
        }
        return ranking;
    }
}
