package org.regroup.counting.pairwise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Majorities that have been locked, with everything that follows from them.
final class LockedGraph {

    private final BitSet[] above;

    /// @param candidates the highest number of a candidate
    LockedGraph(int candidates) {
        above = IntStream.rangeClosed(0, candidates).mapToObj(_ -> new BitSet()).toArray(BitSet[]::new);
    }

    private LockedGraph(BitSet[] above) {
        this.above = above;
    }

    LockedGraph copy() {
        return new LockedGraph(java.util.Arrays.stream(above).map(set -> (BitSet) set.clone()).toArray(BitSet[]::new));
    }

    /// Whether it follows from what is locked that one stands above another.
    boolean isAbove(int one, int other) {
        return above[one].get(other);
    }

    /// Whether locking this would close a circle.
    boolean contradicts(Majority majority) {
        return isAbove(majority.loser(), majority.winner());
    }

    void lock(Majority majority) {
        if (isAbove(majority.winner(), majority.loser()))
            return;
        BitSet below = (BitSet) above[majority.loser()].clone();
        below.set(majority.loser());
        for (int one = 1; one < above.length; one++)
            if (one == majority.winner() || isAbove(one, majority.winner()))
                above[one].or(below);
    }

    /// Over how many others one stands.
    int below(int one) {
        return above[one].cardinality();
    }

    /// First those above whom nobody stands, then those above whom nobody stands who is left, and so on.
    List<List<Integer>> ranking(List<Integer> candidates) {
        List<Integer> left = new ArrayList<>(candidates);
        List<List<Integer>> ranking = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> top = left.stream().filter(one -> left.stream().noneMatch(other -> isAbove(other, one))).toList();
            ranking.add(top);
            left.removeAll(top);
        }
        return ranking;
    }
}
