package org.regroup.counting;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks for a way to fill the seats left that keeps to constraints: how many are elected of each cell of candidates who are
/// alike for all of them.
///
/// Cells are decided one after the other, those of one value of the most divided trait together. What led nowhere is remembered
/// by what matters of it: how many more each value needs and may have. A branch is left as soon as the values of one trait
/// together need more seats than are left, or cannot take as many, or as two traits cannot agree (see [Transport]). So one trait
/// or two need no search at all, and it stays short for more.
final class Filling {

    /// @param concerning constraints that concern the cell, by their places
    /// @param values     place of its value for each trait, -1 for a value that no constraint is about
    private record Cell(BitSet concerning, int[] values, int size) {}

    private final List<String> traits;
    private final List<Constraint> constraints;
    private final List<Cell> cells;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] traitOf;
    private final int[] rankInTrait;
    private final int[] sizes;
    private final int[] least;
    private final int[] most;
    private final int[][] supply;
    private final int[][] others;
    private final int[] chosen;
    private final Set<IntBuffer> dead = new HashSet<>();

    private Filling(Contest contest, List<Constraint> constraints, Collection<Integer> elected, Collection<Integer> continuing,
            int left) {
        this.constraints = constraints;
        traits = constraints.stream().map(Constraint::trait).distinct()
                .sorted(Comparator.comparing((String t) -> constraints.stream().filter(c -> c.trait().equals(t)).count())
                        .reversed())
                .toList();
        constraints.forEach(c -> places.putIfAbsent(key(c.trait(), c.value()), places.size()));
        traitOf = new int[places.size()];
        least = new int[places.size()];
        most = new int[places.size()];
        Arrays.fill(most, left);
        for (Constraint each : constraints) {
            int place = place(each.trait(), each.value());
            int already = (int) elected.stream().filter(c -> each.concerns(contest.candidate(c))).count();
            traitOf[place] = traits.indexOf(each.trait());
            if (each.bound() == Constraint.Bound.AT_LEAST)
                least[place] = Math.max(least[place], each.number() - already);
            else
                most[place] = Math.min(most[place], each.number() - already);
        }
        rankInTrait = new int[places.size()];
        sizes = new int[traits.size()];
        for (int place = 0; place < rankInTrait.length; place++)
            rankInTrait[place] = sizes[traitOf[place]]++;
        cells = cells(contest, continuing);
        supply = new int[cells.size() + 1][places.size()];
        others = new int[cells.size() + 1][traits.size()];
        for (int i = cells.size() - 1; i >= 0; i--) {
            supply[i] = supply[i + 1].clone();
            others[i] = others[i + 1].clone();
            for (int t = 0; t < traits.size(); t++)
                if (cells.get(i).values()[t] < 0)
                    others[i][t] += cells.get(i).size();
                else
                    supply[i][cells.get(i).values()[t]] += cells.get(i).size();
        }
        chosen = new int[cells.size()];
    }

    /// Whether no two traits together rule out the seats left. It is all there is to know of two traits; of more it cuts most of
    /// the search.
    private boolean pairsAgree(int cell, int left, int[] taken) {
        List<int[][]> bounds = new ArrayList<>();
        for (int trait = 0; trait < traits.size(); trait++)
            bounds.add(bounds(trait, cell, left, taken));
        for (int a = 0; a < traits.size(); a++)
            for (int b = a + 1; b < traits.size(); b++)
                if (!Transport.possible(bounds.get(a), bounds.get(b), capacities(a, b, cell), left))
                    return false;
        return true;
    }

    /// Least and most still to be chosen of each value of a trait, and at last of values no constraint is about.
    private int[][] bounds(int trait, int cell, int left, int[] taken) {
        List<int[]> bounds = new ArrayList<>();
        for (int place = 0; place < least.length; place++)
            if (traitOf[place] == trait)
                bounds.add(new int[]{Math.max(0, least[place] - taken[place]),
                        Math.min(left, Math.min(most[place] - taken[place], supply[cell][place]))});
        bounds.add(new int[]{0, Math.min(left, others[cell][trait])});
        return bounds.toArray(int[][]::new);
    }

    private int[][] capacities(int a, int b, int cell) {
        int[][] capacities = new int[sizes[a] + 1][sizes[b] + 1];
        for (Cell each : cells.subList(cell, cells.size()))
            capacities[rank(each, a)][rank(each, b)] += each.size();
        return capacities;
    }

    private int rank(Cell cell, int trait) {
        return cell.values()[trait] < 0 ? sizes[trait] : rankInTrait[cell.values()[trait]];
    }

    /// How many of each cell can be elected, by the constraints that concern it; empty if the constraints cannot be met.
    static Optional<Map<BitSet, Integer>> of(Contest contest, List<Constraint> constraints, Collection<Integer> elected,
            Collection<Integer> continuing) {
        int left = contest.seats() - elected.size();
        if (left < 0 || left > continuing.size())
            return Optional.empty();
        Filling filling = new Filling(contest, constraints, elected, continuing, left);
        if (!filling.fills(0, left, new int[filling.least.length]))
            return Optional.empty();
        Map<BitSet, Integer> numbers = new HashMap<>();
        for (int i = 0; i < filling.chosen.length; i++)
            numbers.put(filling.cells.get(i).concerning(), filling.chosen[i]);
        return Optional.of(numbers);
    }

    /// Which constraints concern a candidate, by their places.
    static BitSet concerning(List<Constraint> constraints, Candidate candidate) {
        BitSet concerning = new BitSet();
        for (int i = 0; i < constraints.size(); i++)
            if (constraints.get(i).concerns(candidate))
                concerning.set(i);
        return concerning;
    }

    private static String key(String trait, String value) {
        return trait.length() + " " + trait + value;
    }

    private int place(String trait, String value) {
        return places.getOrDefault(key(trait, value), -1);
    }

    private List<Cell> cells(Contest contest, Collection<Integer> continuing) {
        Map<BitSet, List<Candidate>> alike = new HashMap<>();
        continuing.stream().map(contest::candidate)
                .forEach(c -> alike.computeIfAbsent(concerning(constraints, c), _ -> new ArrayList<>()).add(c));
        return alike.entrySet().stream().map(e -> new Cell(e.getKey(), values(e.getValue().getFirst()), e.getValue().size()))
                .sorted(Comparator.comparing(Cell::values, Arrays::compare).reversed()).toList();
    }

    private int[] values(Candidate candidate) {
        return traits.stream()
                .mapToInt(t -> candidate.traits().containsKey(t) ? place(t, candidate.traits().getOrDefault(t, "")) : -1)
                .toArray();
    }

    /// Whether the cells from this one on can fill the seats left.
    ///
    /// @param taken how many of each value are chosen so far
    private boolean fills(int cell, int left, int[] taken) {
        if (!hopeful(cell, left, taken))
            return false;
        if (cell == cells.size())
            return true;
        IntBuffer state = state(cell, left, taken);
        if (dead.contains(state))
            return false;
        if (!pairsAgree(cell, left, taken)) {
            dead.add(state);
            return false;
        }
        for (int number = Math.min(left, cells.get(cell).size()); number >= 0; number--) {
            int[] next = taken.clone();
            for (int place : cells.get(cell).values())
                if (place >= 0)
                    next[place] += number;
            chosen[cell] = number;
            if (fills(cell + 1, left - number, next))
                return true;
        }
        dead.add(state);
        return false;
    }

    private boolean hopeful(int cell, int left, int[] taken) {
        int[] needed = new int[traits.size()];
        int[] room = others[cell].clone();
        for (int place = 0; place < least.length; place++) {
            int missing = Math.max(0, least[place] - taken[place]);
            int open = most[place] - taken[place];
            if (open < 0 || missing > Math.min(open, supply[cell][place]))
                return false;
            needed[traitOf[place]] += missing;
            room[traitOf[place]] += Math.min(open, supply[cell][place]);
        }
        for (int trait = 0; trait < needed.length; trait++)
            if (needed[trait] > left || room[trait] < left)
                return false;
        return true;
    }

    /// What matters of the past: a value that no choice can bring out of bounds any more is the same however many it has.
    private IntBuffer state(int cell, int left, int[] taken) {
        int[] state = new int[taken.length + 2];
        state[0] = cell;
        state[1] = left;
        for (int place = 0; place < taken.length; place++)
            state[place + 2] = taken[place] >= least[place] && taken[place] + Math.min(left, supply[cell][place]) <= most[place]
                    ? -1
                    : taken[place];
        return IntBuffer.wrap(state);
    }
}
