package org.regroup.texts.reading;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Longest ascending run of a sequence, by patience sorting.
final class Ascending {

    private Ascending() {}

    /// @param values no two the same
    /// @return indexes of the members of the run
    static int[] run(int[] values) {
        var piles = new int[values.length];
        var below = new int[values.length];
        int count = 0;
        for (int n = 0; n < values.length; n++) {
            int low = 0;
            int high = count;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[piles[middle]] < values[n]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            below[n] = low == 0 ? -1 : piles[low - 1];
            piles[low] = n;
            count = Math.max(count, low + 1);
        }
        var run = new int[count];
        for (int n = count - 1, at = count == 0 ? -1 : piles[count - 1]; n >= 0; n--, at = below[at]) {
            run[n] = at;
        }
        return run;
    }

    /// Pairs of places that hold the only occurrence of the same member in both sequences, in ascending order of both.
    ///
    /// @param left  members, numbered from 0
    /// @param right members by the same numbers
    static int[][] anchors(int[] left, int[] right, int members) {
        var inLeft = places(left, members);
        var inRight = places(right, members);
        var places = IntStream.range(0, right.length)
                .filter(n -> inRight[right[n]] == n && inLeft[right[n]] >= 0).toArray();
        var values = Arrays.stream(places).map(n -> inLeft[right[n]]).toArray();
        var run = run(values);
        var anchors = new int[run.length][];
        for (int n = 0; n < run.length; n++) {
            anchors[n] = new int[]{values[run[n]], places[run[n]]};
        }
        return anchors;
    }

    /// Where each member stands; -1 for nowhere, -2 for more than once.
    private static int[] places(int[] sequence, int members) {
        var places = new int[members];
        Arrays.fill(places, -1);
        for (int n = 0; n < sequence.length; n++) {
            places[sequence[n]] = places[sequence[n]] == -1 ? n : -2;
        }
        return places;
    }
}
