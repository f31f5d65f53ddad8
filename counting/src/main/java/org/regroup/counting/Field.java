package org.regroup.counting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who is elected, excluded and still in the count, and what the constraints allow to happen next ("guard and doom").
///
/// A candidate is **guarded** if the constraints could not be met without electing them: they must not be excluded, and
/// whoever is lowest among the others is excluded instead. A candidate is **doomed** if electing them would make the
/// constraints impossible: they are excluded as soon as that is so, before any further transfer, so that no vote goes to
/// somebody who cannot be elected. Both are judged for all constraints together (see [Feasibility]); the method is that of
/// Grey and Fitzgerald as corrected for several constraints by I. D. Hill ("STV with constraints", Voting matters 9, 1998)
/// and J. Otten ("STV with multiple constraints", Voting matters 13, 2001). As long as more continue than there are seats,
/// there is always somebody who may be excluded.
///
/// Without constraints nobody is doomed before the seats are filled, and everybody is guarded once no more continue than
/// there are seats.
///
/// ```java
/// Field field = count.field();
/// for (int doomed : field.doomed()) ...                                   // exclude first
/// List<Integer> choice = field.continuing().stream().filter(field::mayExclude).toList();
/// field.exclude(lowest);
/// ```
public final class Field {

    private final Contest contest;
    private final List<Constraint> constraints;
    private final Feasibility feasibility;
    private final List<BitSet> cells;
    private final Set<Integer> continuing;
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> excluded = new ArrayList<>();
    private final Set<Integer> neverElected = new HashSet<>();
    private final Set<Integer> neverExcluded = new HashSet<>();
    private final Map<BitSet, Integer> left = new HashMap<>();
    private final List<Map<BitSet, Integer>> ways = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    public Field(Contest contest, List<Constraint> constraints) {
        this.contest = contest;
        this.constraints = List.copyOf(constraints);
        this.feasibility = new Feasibility(contest, constraints);
        this.cells = contest.candidates().stream().map(c -> Filling.concerning(constraints, c)).toList();
        this.continuing = new TreeSet<>(contest.standing());
        continuing.forEach(c -> left.merge(alike(c), 1, Integer::sum));
    }

    /// Numbers of those neither elected nor excluded, ascending.
    public List<Integer> continuing() {
        return List.copyOf(continuing);
    }

    public boolean isContinuing(int candidate) {
        return continuing.contains(candidate);
    }

    /// Numbers of those elected, in order of election.
    public List<Integer> elected() {
        return List.copyOf(elected);
    }

    /// Numbers of those excluded, in order.
    public List<Integer> excluded() {
        return List.copyOf(excluded);
    }

    /// Seats not yet filled.
    public int seatsLeft() {
        return contest.seats() - elected.size();
    }

    /// Whether every seat is filled.
    public boolean isFull() {
        return seatsLeft() == 0;
    }

    /// Whether those who continue are just enough for the seats left.
    public boolean isSettled() {
        return continuing.size() <= seatsLeft();
    }

    /// Whether the constraints can be met if this candidate is elected now.
    public boolean mayElect(int candidate) {
        if (seatsLeft() == 0)
            return false;
        if (constraints.isEmpty() || ways.stream().anyMatch(way -> number(way, candidate) > 0))
            return true;
        if (neverElected.contains(candidate))
            return false;
        Optional<Map<BitSet, Integer>> other = Filling.of(contest, constraints, withElected(candidate),
                without(List.of(candidate)));
        if (other.isPresent()) {
            keep(other.get()).merge(alike(candidate), 1, Integer::sum);
        } else {
            neverElected.addAll(allAlike(candidate));
        }
        return other.isPresent();
    }

    /// Whether the constraints can be met if these are elected now, all together.
    public boolean mayElect(Collection<Integer> candidates) {
        List<Integer> then = new ArrayList<>(elected);
        then.addAll(candidates);
        return candidates.size() <= seatsLeft() && feasibility.possible(then, without(candidates));
    }

    /// Whether the seats can be filled and the constraints met if this candidate is excluded now.
    public boolean mayExclude(int candidate) {
        if (constraints.isEmpty())
            return continuing.size() > seatsLeft();
        if (neverExcluded.contains(candidate))
            return false;
        if (ways.stream().anyMatch(way -> number(way, candidate) < left(candidate)))
            return true;
        Optional<Map<BitSet, Integer>> other = Filling.of(contest, constraints, elected, without(List.of(candidate)));
        if (other.isPresent())
            keep(other.get());
        else
            neverExcluded.addAll(allAlike(candidate));
        return other.isPresent();
    }

    /// Those who continue and are like a candidate for all constraints.
    private List<Integer> allAlike(int candidate) {
        return continuing.stream().filter(c -> alike(c).equals(alike(candidate))).toList();
    }

    /// How many like a candidate continue.
    private int left(int candidate) {
        return left.getOrDefault(alike(candidate), 0);
    }

    private BitSet alike(int candidate) {
        return cells.get(candidate - 1);
    }

    /// Ways to fill the seats left that keep to the constraints answer most questions; another is looked for only when none of those
    /// known does. What has become impossible stays so, since those who may be elected only become fewer.
    private Map<BitSet, Integer> keep(Map<BitSet, Integer> way) {
        Map<BitSet, Integer> kept = new HashMap<>(way);
        ways.add(kept);
        return kept;
    }

    /// How many like a candidate are elected that way.
    private int number(Map<BitSet, Integer> way, int candidate) {
        return way.getOrDefault(alike(candidate), 0);
    }

    /// Whether the seats can be filled and the constraints met if these are excluded now, all together.
    public boolean mayExclude(Collection<Integer> candidates) {
        Map<BitSet, Integer> gone = new HashMap<>();
        candidates.forEach(c -> gone.merge(alike(c), 1, Integer::sum));
        return ways.stream().anyMatch(way -> gone.entrySet().stream()
                .allMatch(e -> way.getOrDefault(e.getKey(), 0) <= left.getOrDefault(e.getKey(), 0) - e.getValue()))
                || feasibility.possible(elected, without(candidates));
    }

    /// Those who continue and cannot be elected any more, ascending; nobody once the seats are filled.
    public List<Integer> doomed() {
        return constraints.isEmpty() || isFull()
                ? List.of()
                : continuing.stream().filter(c -> !mayElect(c)).toList();
    }

    /// Those who continue and must not be excluded, ascending.
    public List<Integer> guarded() {
        return continuing.stream().filter(c -> !mayExclude(c)).toList();
    }

    public void elect(int candidate) {
        leave(candidate);
        elected.add(candidate);
        ways.removeIf(way -> way.merge(alike(candidate), -1, Integer::sum) < 0);
    }

    public void exclude(int candidate) {
        leave(candidate);
        excluded.add(candidate);
        ways.removeIf(way -> number(way, candidate) > left(candidate));
    }

    private void leave(int candidate) {
        if (!continuing.remove(candidate))
            throw new IllegalStateException("Candidate " + candidate + " is not in the count any more: " + this);
        left.merge(alike(candidate), -1, Integer::sum);
    }

    /// Says in the notes that a candidate who would have been excluded was passed over, and for which constraint.
    public void passedOver(int candidate, int stage) {
        if (constraints.isEmpty())
            return;
        notes.add("Stage " + stage + ": " + contest.name(candidate)
                + " would have been excluded and was kept in the count, because otherwise it would no longer be possible to keep to: "
                + said(feasibility.unmet(elected, without(List.of(candidate)))) + ".");
    }

    /// Says in the notes that a candidate could not be elected any more, and for which constraint. To be called before the
    /// candidate is excluded.
    public void passedBy(int candidate, int stage) {
        notes.add("Stage " + stage + ": " + contest.name(candidate)
                + " could not be elected any more and was excluded, because of: "
                + said(feasibility.unmet(withElected(candidate), without(List.of(candidate)))) + ".");
    }

    private List<Integer> withElected(int candidate) {
        List<Integer> then = new ArrayList<>(elected);
        then.add(candidate);
        return then;
    }

    private static String said(List<Constraint> unmet) {
        return String.join("; ", unmet.stream().map(Constraint::toString).toList());
    }

    /// Who was passed over and why, in plain words.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private List<Integer> without(Collection<Integer> gone) {
        return continuing.stream().filter(c -> !gone.contains(c)).toList();
    }

    @Override
    public String toString() {
        return "elected " + elected + ", excluded " + excluded + ", continuing " + continuing;
    }
}
