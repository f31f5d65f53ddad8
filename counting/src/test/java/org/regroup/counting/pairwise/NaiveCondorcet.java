package org.regroup.counting.pairwise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.regroup.counting.RandomElections.Line;
import org.regroup.counting.RandomElections.Lines;

/// Condorcet methods written down a second time, slowly and directly from their definitions.
final class NaiveCondorcet {

    /// How many prefer one to the other, and the other way round.
    record Link(long won, long lost) {}

    private final int candidates;
    private final long[][] counts;

    NaiveCondorcet(Lines drawn) {
        this.candidates = drawn.candidates();
        this.counts = new long[candidates + 1][candidates + 1];
        for (Line line : drawn.lines())
            for (int one = 1; one <= candidates; one++)
                for (int other = 1; other <= candidates; other++)
                    if (place(line, one) < place(line, other))
                        counts[one][other] += line.weight();
    }

    private static int place(Line line, int candidate) {
        for (int i = 0; i < line.ranking().size(); i++)
            if (line.ranking().get(i).contains(candidate))
                return i;
        return Integer.MAX_VALUE;
    }

    List<Integer> all() {
        return IntStream.rangeClosed(1, candidates).boxed().toList();
    }

    long over(int one, int other) {
        return counts[one][other];
    }

    boolean wins(int one, int other) {
        return counts[one][other] > counts[other][one];
    }

    private Link link(int one, int other) {
        return new Link(counts[one][other], counts[other][one]);
    }

    /// Whoever wins against each other, if there is one.
    List<Integer> condorcetWinner() {
        return all().stream().filter(one -> all().stream().allMatch(other -> other.equals(one) || wins(one, other))).toList();
    }

    /// The smallest set that wins against all outside, found among all subsets.
    Set<Integer> smithSet() {
        Set<Integer> smallest = new HashSet<>(all());
        for (int bits = 1; bits < 1 << candidates; bits++) {
            int subset = bits;
            Set<Integer> set = new HashSet<>(all().stream().filter(c -> (subset >> (c - 1) & 1) == 1).toList());
            if (set.size() < smallest.size()
                    && set.stream().allMatch(in -> all().stream().filter(c -> !set.contains(c)).allMatch(out -> wins(in, out))))
                smallest = set;
        }
        return smallest;
    }

    /// Whether the first link is stronger, as Schulze defines it for all links, won, level or lost (2011, section 2.1).
    private static boolean stronger(Link a, Link b, String strength) {
        long e = a.won();
        long f = a.lost();
        long g = b.won();
        long h = b.lost();
        return switch (strength) {
            case "margins" -> e - f > g - h;
            case "ratio" -> e > f && g <= h || e >= f && g < h || e * h > f * g || e > g && f <= h || e >= g && f < h;
            default -> e > f && g <= h || e >= f && g < h || e > f && g > h && e > g || e > f && g > h && e == g && f < h
                    || e < f && g < h && f < h || e < f && g < h && f == h && e > g;
        };
    }

    /// The strongest of all paths without repetition, tried one by one.
    ///
    /// @param visited those the path must not lead over, as bits
    private Link strongest(int from, int to, int visited, String strength) {
        Link best = link(from, to);
        for (int over = 1; over <= candidates; over++) {
            if (over == from || over == to || (visited >> over & 1) == 1)
                continue;
            Link onwards = strongest(over, to, visited | 1 << from, strength);
            Link path = stronger(link(from, over), onwards, strength) ? onwards : link(from, over);
            if (stronger(path, best, strength))
                best = path;
        }
        return best;
    }

    List<List<Integer>> schulze(String strength) {
        Link[][] paths = new Link[candidates + 1][candidates + 1];
        boolean[][] beats = new boolean[candidates + 1][candidates + 1];
        for (int one : all())
            for (int other : all())
                paths[one][other] = one == other ? link(one, one) : strongest(one, other, 0, strength);
        for (int one : all())
            for (int other : all())
                beats[one][other] = one != other && stronger(paths[one][other], paths[other][one], strength);
        return layers(beats);
    }

    private List<List<Integer>> layers(boolean[][] beats) {
        List<Integer> left = new ArrayList<>(all());
        List<List<Integer>> layers = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> top = left.stream().filter(c -> left.stream().noneMatch(other -> beats[other][c])).toList();
            layers.add(top);
            left.removeAll(top);
        }
        return layers;
    }

    /// Every equal pair is taken in the order given, whether it matters or not.
    List<List<Integer>> rankedPairs(boolean byMargins, List<Integer> order) {
        List<int[]> pairs = new ArrayList<>();
        for (int one : all())
            for (int other : all())
                if (wins(one, other))
                    pairs.add(new int[]{one, other});
        pairs.sort((a, b) -> {
            Link first = link(a[0], a[1]);
            Link second = link(b[0], b[1]);
            int difference = byMargins
                    ? Long.compare(second.won() - second.lost(), first.won() - first.lost())
                    : first.won() != second.won()
                            ? Long.compare(second.won(), first.won())
                            : Long.compare(first.lost(), second.lost());
            return difference != 0 ? difference : Integer.compare(order.indexOf(a[0]), order.indexOf(b[0]));
        });
        boolean[][] locked = new boolean[candidates + 1][candidates + 1];
        for (int[] pair : pairs)
            locked[pair[0]][pair[1]] = !reaches(pair[1], pair[0], locked);
        boolean[][] above = new boolean[candidates + 1][candidates + 1];
        for (int one : all())
            for (int other : all())
                above[one][other] = one != other && reaches(one, other, locked);
        return layers(above);
    }

    private boolean reaches(int from, int to, boolean[][] locked) {
        return from == to || all().stream().anyMatch(over -> locked[from][over] && reaches(over, to, locked));
    }
}
