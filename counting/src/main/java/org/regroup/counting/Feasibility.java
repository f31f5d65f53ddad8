package org.regroup.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether constraints can still be met, given who is elected already and who may still be.
///
/// A full set of seats is looked for that keeps to every constraint at once, so traits may overlap (organisation and gender
/// of the same person). Candidates who are alike for all constraints form a cell; the search chooses how many of each cell
/// are elected. It is exact, as judging each constraint by itself is not: with two black men, two white women and one black
/// woman for three seats, at least two women and at least two black people, the black woman must not be excluded, though
/// either constraint alone would allow it (I. D. Hill, "STV with constraints", Voting matters 9, 1998). The work grows with
/// the number of cells and of constraints that overlap; for the contests of organisations it is small.
///
/// ```java
/// new Feasibility(contest, constraints).unmet()      // empty, or a smallest set of constraints that exclude each other
/// ```
public final class Feasibility {

    private final Contest contest;
    private final List<Constraint> constraints;

    public Feasibility(Contest contest, List<Constraint> constraints) {
        this.contest = contest;
        this.constraints = List.copyOf(constraints);
    }

    /// Whether the seats that are left can be filled from those still in the count so that all constraints are kept.
    ///
    /// @param elected    numbers of those who are elected
    /// @param continuing numbers of those who may still be elected
    public boolean possible(Collection<Integer> elected, Collection<Integer> continuing) {
        return possible(constraints, elected, continuing);
    }

    /// Constraints that cannot be met together by those standing, none of which could be spared; empty if all can be met.
    public List<Constraint> unmet() {
        return unmet(List.of(), contest.standing());
    }

    /// Constraints that cannot be met together any more, none of which could be spared; empty if all can be met.
    public List<Constraint> unmet(Collection<Integer> elected, Collection<Integer> continuing) {
        if (possible(constraints, elected, continuing))
            return List.of();
        List<Constraint> needed = new ArrayList<>(constraints);
        for (Constraint each : constraints) {
            List<Constraint> without = new ArrayList<>(needed);
            without.remove(each);
            if (!possible(without, elected, continuing))
                needed = without;
        }
        return List.copyOf(needed);
    }

    /// Why the constraints cannot be met by those standing, in plain words; empty if they can.
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        for (Constraint each : constraints)
            if (contest.candidates().stream().noneMatch(c -> c.traits().containsKey(each.trait())))
                reasons.add("The constraint \"" + each + "\" asks for the trait \"" + each.trait()
                        + "\", which no candidate has. Give the candidates their traits, or leave the constraint out.");
        if (!reasons.isEmpty())
            return reasons;
        List<Constraint> unmet = unmet();
        if (unmet.size() == 1)
            return List.of("The constraint \"" + unmet.getFirst() + "\" cannot be met. Seats: " + contest.seats()
                    + "; candidates standing: " + contest.standing().size() + ", of these with " + unmet.getFirst().trait() + " "
                    + unmet.getFirst().value() + ": " + concerned(unmet.getFirst()) + ".");
        return unmet.isEmpty()
                ? List.of()
                : List.of("These constraints cannot be met together (seats: " + contest.seats() + "; candidates standing: "
                        + contest.standing().size() + "): "
                        + String.join("; ", unmet.stream().map(Constraint::toString).toList())
                        + ". They could be if any one of them were dropped.");
    }

    private long concerned(Constraint constraint) {
        return contest.standing().stream().filter(c -> constraint.concerns(contest.candidate(c))).count();
    }

    private boolean possible(List<Constraint> kept, Collection<Integer> elected, Collection<Integer> continuing) {
        int left = contest.seats() - elected.size();
        if (left < 0 || left > continuing.size())
            return false;
        if (kept.isEmpty())
            return true;
        int[] least = new int[kept.size()];
        int[] most = new int[kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            Constraint constraint = kept.get(i);
            int already = (int) elected.stream().filter(c -> constraint.concerns(contest.candidate(c))).count();
            least[i] = constraint.bound() == Constraint.Bound.AT_LEAST ? Math.max(0, constraint.number() - already) : 0;
            most[i] = constraint.bound() == Constraint.Bound.AT_MOST ? constraint.number() - already : left;
            if (most[i] < 0)
                return false;
        }
        return new Search(cells(kept, continuing), least, most).fills(0, left, new int[kept.size()]);
    }

    /// Which constraints concern a candidate, by their places: two for whom this is equal are alike.
    BitSet concerning(int candidate) {
        return concerning(constraints, candidate);
    }

    private BitSet concerning(List<Constraint> kept, int candidate) {
        BitSet concerning = new BitSet();
        for (int i = 0; i < kept.size(); i++)
            if (kept.get(i).concerns(contest.candidate(candidate)))
                concerning.set(i);
        return concerning;
    }

    /// Those alike for all constraints: which constraints concern them, and how many they are.
    private record Cell(BitSet concerning, int size) {}

    private List<Cell> cells(List<Constraint> kept, Collection<Integer> continuing) {
        Map<BitSet, Integer> sizes = new HashMap<>();
        for (int candidate : continuing)
            sizes.merge(concerning(kept, candidate), 1, Integer::sum);
        // cells that share their first constraints stand together, so that a constraint is settled early
        return sizes.entrySet().stream().map(e -> new Cell(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing((Cell cell) -> cell.concerning().stream().toArray(), Arrays::compare).reversed())
                .toList();
    }

    /// Chooses how many are elected of each cell, remembering what led nowhere.
    private static final class Search {

        private final List<Cell> cells;
        private final int[] least;
        private final int[] most;
        private final int[] supply;
        private final int[][] concerned;
        private final Set<List<Integer>> dead = new HashSet<>();

        Search(List<Cell> cells, int[] least, int[] most) {
            this.cells = cells;
            this.least = least;
            this.most = most;
            supply = new int[cells.size() + 1];
            concerned = new int[cells.size() + 1][least.length];
            for (int cell = cells.size() - 1; cell >= 0; cell--) {
                supply[cell] = supply[cell + 1] + cells.get(cell).size();
                for (int i = 0; i < least.length; i++)
                    concerned[cell][i] = concerned[cell + 1][i]
                            + (cells.get(cell).concerning().get(i) ? cells.get(cell).size() : 0);
            }
        }

        /// Whether the cells from this one on can fill the seats left.
        ///
        /// @param taken how many concerned by each constraint are chosen so far
        boolean fills(int cell, int left, int[] taken) {
            if (left > supply[cell])
                return false;
            for (int i = 0; i < least.length; i++)
                if (taken[i] > most[i] || taken[i] + Math.min(left, concerned[cell][i]) < least[i])
                    return false;
            if (cell == cells.size())
                return left == 0;
            List<Integer> state = state(cell, left, taken);
            if (dead.contains(state))
                return false;
            for (int chosen = Math.min(left, cells.get(cell).size()); chosen >= 0; chosen--) {
                int[] next = taken.clone();
                int number = chosen;
                cells.get(cell).concerning().stream().forEach(i -> next[i] += number);
                if (fills(cell + 1, left - chosen, next))
                    return true;
            }
            dead.add(state);
            return false;
        }

        /// What matters of the past: a constraint that no choice can break any more is the same however it was met.
        private List<Integer> state(int cell, int left, int[] taken) {
            List<Integer> state = new ArrayList<>(List.of(cell, left));
            for (int i = 0; i < least.length; i++)
                state.add(taken[i] >= least[i] && taken[i] + Math.min(left, concerned[cell][i]) <= most[i] ? -1 : taken[i]);
            return state;
        }
    }
}
