package org.regroup.counting.stv;

import java.util.Arrays;

import org.regroup.counting.RankedBallots;

/// Rankings with their common beginnings shared, written depth first: a node stands for all ballots that begin alike.
///
/// An iteration over all ballots becomes one forward run over three arrays; [#end] skips a branch.
///
/// @param candidate at each node
/// @param depth     of each node, 0 for first preferences
/// @param end       of each node: the first node after its branch
/// @param weight    of all ballots through each node
/// @param deepest   the longest ranking
record BallotTree(int[] candidate, int[] depth, int[] end, long[] weight, int deepest) {

    /// @param ballots in lexicographic order, without groups
    static BallotTree of(RankedBallots ballots) {
        return new Growing(ballots).grown();
    }

    int size() {
        return candidate.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BallotTree tree && Arrays.equals(candidate, tree.candidate) && Arrays.equals(end, tree.end)
                && Arrays.equals(weight, tree.weight);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(candidate) + Arrays.hashCode(weight);
    }

    /// Grows a tree ballot by ballot along the last branch.
    private static final class Growing {

        private final RankedBallots ballots;
        private int[] candidate = new int[1 << 10];
        private int[] depth = new int[1 << 10];
        private int[] end = new int[1 << 10];
        private long[] weight = new long[1 << 10];
        private int size;
        private int[] path = new int[16];
        private int length;
        private int deepest;

        Growing(RankedBallots ballots) {
            this.ballots = ballots;
        }

        BallotTree grown() {
            for (int i = 0; i < ballots.size(); i++)
                add(i);
            closeTo(0);
            return new BallotTree(Arrays.copyOf(candidate, size), Arrays.copyOf(depth, size), Arrays.copyOf(end, size),
                    Arrays.copyOf(weight, size), deepest);
        }

        private void add(int ballot) {
            int shared = 0;
            int ranks = ballots.length(ballot);
            while (shared < Math.min(length, ranks) && candidate[path[shared]] == ballots.at(ballot, shared))
                shared++;
            closeTo(shared);
            if (ranks > path.length)
                path = Arrays.copyOf(path, 2 * ranks);
            for (int place = shared; place < ranks; place++)
                open(ballots.at(ballot, place), place);
            length = ranks;
            deepest = Math.max(deepest, ranks);
            for (int place = 0; place < ranks; place++)
                weight[path[place]] = Math.addExact(weight[path[place]], ballots.weight(ballot));
        }

        private void closeTo(int shared) {
            for (int place = length - 1; place >= shared; place--)
                end[path[place]] = size;
            length = Math.min(length, shared);
        }

        private void open(int number, int place) {
            if (size == candidate.length) {
                candidate = Arrays.copyOf(candidate, 2 * size);
                depth = Arrays.copyOf(depth, 2 * size);
                end = Arrays.copyOf(end, 2 * size);
                weight = Arrays.copyOf(weight, 2 * size);
            }
            candidate[size] = number;
            depth[size] = place;
            path[place] = size++;
        }
    }
}
