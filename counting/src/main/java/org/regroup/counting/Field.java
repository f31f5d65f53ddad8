package org.regroup.counting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Set<Integer> continuing;
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> excluded = new ArrayList<>();
    private final Map<BitSet, Boolean> electable = new HashMap<>();
    private final Map<BitSet, Boolean> excludable = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    public Field(Contest contest, List<Constraint> constraints) {
        this.contest = contest;
        this.constraints = List.copyOf(constraints);
        this.feasibility = new Feasibility(contest, constraints);
        this.continuing = new TreeSet<>(contest.standing());
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
        return constraints.isEmpty() || electable.computeIfAbsent(feasibility.concerning(candidate),
                _ -> feasibility.possible(withElected(candidate), without(List.of(candidate))));
    }

    /// Whether the seats can be filled and the constraints met if this candidate is excluded now.
    public boolean mayExclude(int candidate) {
        return constraints.isEmpty()
                ? continuing.size() > seatsLeft()
                : excludable.computeIfAbsent(feasibility.concerning(candidate),
                        _ -> feasibility.possible(elected, without(List.of(candidate))));
    }

    /// Whether the seats can be filled and the constraints met if these are excluded now, all together.
    public boolean mayExclude(Collection<Integer> candidates) {
        return feasibility.possible(elected, without(candidates));
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
    }

    public void exclude(int candidate) {
        leave(candidate);
        excluded.add(candidate);
    }

    private void leave(int candidate) {
        if (!continuing.remove(candidate))
            throw new IllegalStateException("Candidate " + candidate + " is not in the count any more: " + this);
        electable.clear();
        excludable.clear();
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
