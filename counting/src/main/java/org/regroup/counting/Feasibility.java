package org.regroup.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
        return kept.isEmpty()
                ? left >= 0 && left <= continuing.size()
                : Filling.of(contest, kept, elected, continuing).isPresent();
    }
}
