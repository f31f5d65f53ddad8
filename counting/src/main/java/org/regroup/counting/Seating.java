package org.regroup.counting;

import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Tie.Purpose;
import org.regroup.counting.TieBreaker.Evidence;

/// Fills the seats of one count from an order in which some may stand level, and keeps to the constraints: whoever cannot be
/// elected without breaking one is passed over.
///
/// ```java
/// Seating seating = new Seating(count);
/// for (List<Integer> level : ranking)
///     seating.fill(1, level, List.of());
/// ```
public final class Seating {

    private final Field field;
    private final TieBreaker ties;

    public Seating(Count count) {
        this.field = count.field();
        this.ties = count.ties();
    }

    /// Fills seats with those who stand level, as far as there are seats left. Who comes first is a tie; those without a seat
    /// stay level.
    ///
    /// @param evidence on which they may still differ
    public void fill(int stage, List<Integer> level, List<Evidence> evidence) {
        List<Integer> left = new ArrayList<>(level.stream().sorted().toList());
        while (!left.isEmpty() && !field.isFull()) {
            passOver(left, stage);
            if (left.isEmpty())
                return;
            Purpose purpose = left.size() <= field.seatsLeft() ? Purpose.ORDER : Purpose.ELECTION;
            Integer next = ties.highest(purpose, stage, left, evidence);
            field.elect(next);
            left.remove(next);
        }
    }

    private void passOver(List<Integer> level, int stage) {
        for (Integer candidate : List.copyOf(level)) {
            if (field.mayElect(candidate))
                continue;
            field.passedBy(candidate, stage);
            field.exclude(candidate);
            level.remove(candidate);
        }
    }

    /// Fills the seats from a whole order.
    public void fillAll(int stage, List<List<Integer>> ranking) {
        ranking.forEach(level -> fill(stage, level, List.of()));
    }

    public boolean isFull() {
        return field.isFull();
    }

    /// Those who got a seat, in order of election.
    public List<Integer> elected() {
        return field.elected();
    }

    /// Those passed over for a constraint.
    public List<Integer> excluded() {
        return field.excluded();
    }

    /// Who was passed over and why.
    public List<String> notes() {
        return field.notes();
    }
}
