package org.regroup.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Candidates in order of preference, equal rankings put together, in lexicographic order whatever order they came in.
///
/// A place in a ranking holds a number: that of a candidate, or, beyond the number of candidates, that of a group ranked
/// equal ([#group]). A candidate named twice counts at the first place only. Weights are whole parts of a vote.
///
/// ```java
/// var ballots = RankedBallots.of(4).add(42, 1, 2, 3, 4).add(26, 2, 3, 4, 1).build();
/// ```
public final class RankedBallots implements Ballots {

    private final int candidates;
    private final long unit;
    private final boolean inOrder;
    private final int[] starts;
    private final int[] places;
    private final long[] weights;
    private final List<int[]> groups;

    private RankedBallots(int candidates, long unit, boolean inOrder, int[] starts, int[] places, long[] weights,
            List<int[]> groups) {
        this.candidates = candidates;
        this.unit = unit;
        this.inOrder = inOrder;
        this.starts = starts;
        this.places = places;
        this.weights = weights;
        this.groups = groups;
    }

    /// Starts a collection of ballots on so many candidates, each weighing whole votes.
    public static Builder of(int candidates) {
        return new Builder(candidates, 1);
    }

    /// Starts a collection of ballots whose weights are given in parts: `unit` of them make one vote.
    public static Builder of(int candidates, long unit) {
        return new Builder(candidates, unit);
    }

    @Override
    public Kind kind() {
        return Kind.RANKED;
    }

    public int candidates() {
        return candidates;
    }

    @Override
    public int size() {
        return weights.length;
    }

    @Override
    public long weight(int ballot) {
        return weights[ballot];
    }

    @Override
    public long unit() {
        return unit;
    }

    /// Whether the ballots stand in the order they came in, for rules that depend on it.
    public boolean inOrder() {
        return inOrder;
    }

    /// How many places are filled.
    public int length(int ballot) {
        return starts[ballot + 1] - starts[ballot];
    }

    /// The number at a place, from 0: a candidate, or a group if [#isGroup].
    public int at(int ballot, int place) {
        return places[starts[ballot] + place];
    }

    public boolean isGroup(int number) {
        return number > candidates;
    }

    /// Candidates ranked equal, ascending. The array is shared and must not be changed.
    public int[] group(int number) {
        return groups.get(number - candidates - 1);
    }

    public boolean hasGroups() {
        return !groups.isEmpty();
    }

    /// The index of a ballot's first place in [#placesArray]: for inner loops.
    public int start(int ballot) {
        return starts[ballot];
    }

    /// All places of all ballots, one after the other: for inner loops. The array is shared and must not be changed.
    public int[] placesArray() {
        return places;
    }

    /// One ballot as numbers of candidates, those ranked equal together.
    public List<List<Integer>> ranking(int ballot) {
        List<List<Integer>> ranking = new ArrayList<>();
        for (int place = 0; place < length(ballot); place++) {
            int number = at(ballot, place);
            ranking.add(isGroup(number) ? Arrays.stream(group(number)).boxed().toList() : List.of(number));
        }
        return ranking;
    }

    /// Gathers ballots. Not to be used after [#build].
    public static final class Builder {

        private static final int FEW = 1 << 8;

        private final int candidates;
        private final long unit;
        private boolean inOrder;

        private int size;
        private int[] starts = new int[FEW];
        private long[] weights = new long[FEW];
        private int[] hashes = new int[FEW];
        private int[] places = new int[4 * FEW];
        private int[] table = new int[4 * FEW];

        private final Map<List<Integer>, Integer> groupNumbers = new HashMap<>();
        private final List<int[]> groups = new ArrayList<>();
        private final int[] seen;
        private int ballot;

        private Builder(int candidates, long unit) {
            if (candidates < 0 || unit < 1)
                throw new IllegalArgumentException("Need candidates and a positive unit, were " + candidates + " and " + unit);
            this.candidates = candidates;
            this.unit = unit;
            this.seen = new int[candidates + 1];
        }

        /// Keeps every ballot as it comes, in the order it comes, for rules that draw papers by their place.
        public Builder inOrder() {
            inOrder = true;
            return this;
        }

        /// The number to use for candidates ranked equal.
        public int group(Collection<Integer> members) {
            List<Integer> key = members.stream().sorted().distinct().toList();
            if (key.isEmpty())
                throw new IllegalArgumentException("A group must have members, was empty");
            if (key.size() == 1)
                return key.getFirst();
            return groupNumbers.computeIfAbsent(key, _ -> {
                groups.add(key.stream().mapToInt(Integer::intValue).toArray());
                return candidates + groups.size();
            });
        }

        /// The members of a group that was made by [#group].
        public List<Integer> members(int number) {
            return Arrays.stream(groups.get(number - candidates - 1)).boxed().toList();
        }

        /// Adds ballots with this ranking.
        ///
        /// @param weight in parts of a vote, at least 0
        public Builder add(long weight, int... ranking) {
            return add(weight, ranking, 0, ranking.length);
        }

        /// Adds ballots ranked with groups, as [RankedBallots#ranking] gives them.
        public Builder add(long weight, List<? extends Collection<Integer>> ranking) {
            return add(weight, ranking.stream().mapToInt(this::group).toArray());
        }

        /// Adds ballots with the ranking in a part of an array.
        ///
        /// @throws IllegalArgumentException if a number is not that of a candidate or group, or the weight is negative
        public Builder add(long weight, int[] ranking, int from, int to) {
            if (weight < 0)
                throw new IllegalArgumentException("The weight must not be negative, was " + weight);
            int end = starts[size];
            if (end + (to - from) > places.length)
                places = Arrays.copyOf(places, Math.max(2 * places.length, end + (to - from)));
            ballot++;
            int hash = 1;
            for (int i = from; i < to; i++) {
                int number = once(ranking[i]);
                if (number != 0) {
                    places[end++] = number;
                    hash = 31 * hash + number;
                }
            }
            hash *= 0x9E3779B9;
            if (inOrder)
                append(end, hash, weight);
            else
                merge(end, hash, weight);
            return this;
        }

        /// The number, without those who were named before; 0 if nobody is left.
        private int once(int number) {
            if (number < 1 || number > candidates + groups.size())
                throw new IllegalArgumentException("There is no candidate " + number + " of " + candidates);
            if (number <= candidates) {
                if (seen[number] == ballot)
                    return 0;
                seen[number] = ballot;
                return number;
            }
            int[] members = groups.get(number - candidates - 1);
            boolean anew = true;
            for (int member : members)
                anew &= seen[member] != ballot;
            if (anew) {
                for (int member : members)
                    seen[member] = ballot;
                return number;
            }
            List<Integer> left = Arrays.stream(members).filter(m -> seen[m] != ballot).boxed().toList();
            left.forEach(m -> seen[m] = ballot);
            return left.isEmpty() ? 0 : group(left);
        }

        private void merge(int end, int hash, long weight) {
            int mask = table.length - 1;
            int slot = (hash ^ hash >>> 15) & mask;
            while (table[slot] != 0) {
                int other = table[slot] - 1;
                if (hashes[other] == hash
                        && Arrays.equals(places, starts[other], starts[other + 1], places, starts[size], end)) {
                    weights[other] = Math.addExact(weights[other], weight);
                    return;
                }
                slot = slot + 1 & mask;
            }
            table[slot] = size + 1;
            append(end, hash, weight);
            if (2 * size > table.length)
                rehash();
        }

        private void append(int end, int hash, long weight) {
            if (size + 2 > starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                weights = Arrays.copyOf(weights, 2 * weights.length);
                hashes = Arrays.copyOf(hashes, 2 * hashes.length);
            }
            weights[size] = weight;
            hashes[size] = hash;
            starts[++size] = end;
        }

        private void rehash() {
            table = new int[4 * table.length];
            int mask = table.length - 1;
            for (int i = 0; i < size; i++) {
                int slot = (hashes[i] ^ hashes[i] >>> 15) & mask;
                while (table[slot] != 0)
                    slot = slot + 1 & mask;
                table[slot] = i + 1;
            }
        }

        public RankedBallots build() {
            table = new int[0];
            hashes = new int[0];
            if (inOrder)
                return new RankedBallots(candidates, unit, true, Arrays.copyOf(starts, size + 1), places,
                        Arrays.copyOf(weights, size), List.copyOf(groups));
            return new Sorting().sorted();
        }

        /// Puts the ballots into lexicographic order; groups are renumbered by their members, so that the order does not
        /// depend on which came first.
        private final class Sorting {

            private static final int SMALL = 24;

            private final int[] order = new int[size];
            private final int[] spare = new int[size];
            private final int numbers = candidates + groups.size() + 1;

            RankedBallots sorted() {
                List<int[]> ordered = renumbered();
                for (int i = 0; i < size; i++)
                    order[i] = i;
                sort(0, size, 0);
                int[] sortedStarts = new int[size + 1];
                int[] sortedPlaces = new int[starts[size]];
                long[] sortedWeights = new long[size];
                for (int i = 0; i < size; i++) {
                    int from = starts[order[i]];
                    int length = starts[order[i] + 1] - from;
                    System.arraycopy(places, from, sortedPlaces, sortedStarts[i], length);
                    sortedStarts[i + 1] = sortedStarts[i] + length;
                    sortedWeights[i] = weights[order[i]];
                }
                return new RankedBallots(candidates, unit, false, sortedStarts, sortedPlaces, sortedWeights, ordered);
            }

            private List<int[]> renumbered() {
                if (groups.isEmpty())
                    return List.of();
                boolean[] used = new boolean[numbers];
                for (int i = 0; i < starts[size]; i++)
                    used[places[i]] = true;
                List<Integer> kept = IntStream.range(candidates + 1, numbers).filter(n -> used[n]).boxed()
                        .sorted((a, b) -> Arrays.compare(group(a), group(b))).toList();
                int[] renumbered = new int[numbers];
                for (int i = 0; i < kept.size(); i++)
                    renumbered[kept.get(i)] = candidates + 1 + i;
                for (int i = 0; i < starts[size]; i++)
                    if (places[i] > candidates)
                        places[i] = renumbered[places[i]];
                return kept.stream().map(this::group).toList();
            }

            private int[] group(int number) {
                return groups.get(number - candidates - 1);
            }

            private int at(int index, int depth) {
                int place = starts[index] + depth;
                return place < starts[index + 1] ? places[place] : 0;
            }

            /// A radix sort by one place after another; short runs are sorted by comparing.
            private void sort(int from, int to, int depth) {
                if (to - from <= Math.max(SMALL, numbers / 4)) {
                    byComparing(from, to, depth);
                    return;
                }
                int[] ends = new int[numbers + 1];
                for (int i = from; i < to; i++)
                    ends[at(order[i], depth) + 1]++;
                for (int number = 0; number < numbers; number++)
                    ends[number + 1] += ends[number];
                System.arraycopy(order, from, spare, from, to - from);
                int[] next = ends.clone();
                for (int i = from; i < to; i++)
                    order[from + next[at(spare[i], depth)]++] = spare[i];
                for (int number = 1; number < numbers; number++)
                    if (ends[number + 1] - ends[number] > 1)
                        sort(from + ends[number], from + ends[number + 1], depth + 1);
            }

            private void byComparing(int from, int to, int depth) {
                if (to - from > 2 * SMALL) {
                    int middle = (from + to) >>> 1;
                    byComparing(from, middle, depth);
                    byComparing(middle, to, depth);
                    System.arraycopy(order, from, spare, from, to - from);
                    for (int i = from, a = from, b = middle; i < to; i++)
                        order[i] = b >= to || a < middle && compare(spare[a], spare[b], depth) <= 0 ? spare[a++] : spare[b++];
                    return;
                }
                for (int i = from + 1; i < to; i++) {
                    int moving = order[i];
                    int j = i;
                    for (; j > from && compare(order[j - 1], moving, depth) > 0; j--)
                        order[j] = order[j - 1];
                    order[j] = moving;
                }
            }

            private int compare(int a, int b, int depth) {
                return Arrays.compare(places, Math.min(starts[a] + depth, starts[a + 1]), starts[a + 1], places,
                        Math.min(starts[b] + depth, starts[b + 1]), starts[b + 1]);
            }
        }
    }
}
