package org.regroup.counting.stv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Field;
import org.regroup.counting.Flow;
import org.regroup.counting.Rational;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;
import org.regroup.counting.Tie.Purpose;
import org.regroup.counting.TieBreaker.Evidence;

/// Keeps the stages of a count whose votes are scaled whole numbers.
final class Progress {

    private final Count count;
    private final long scale;
    private final long valid;
    private final List<Stage> stages = new ArrayList<>();
    private final List<long[]> history = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int tiesSeen;

    /// @param scale what one vote is in the whole numbers used
    /// @param valid all valid votes, in the same numbers
    Progress(Count count, long scale, long valid) {
        this.count = count;
        this.scale = scale;
        this.valid = valid;
    }

    /// The number of the stage under way.
    int stage() {
        return stages.size() + 1;
    }

    /// What each had at the stages that are over, the earliest first.
    List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            long[] totals = history.get(i);
            evidence.add(new Evidence(i + 1, "votes at stage " + (i + 1), Comparator.comparingLong(c -> totals[c])));
        }
        return evidence;
    }

    /// Closes a stage.
    ///
    /// @param totals by number of candidate
    /// @param now    elected at this stage, in order
    void close(Action action, long[] totals, List<Integer> now, List<Integer> excluded, @Nullable Long quota, List<Flow> flows,
            Map<String, SortedMap<Integer, Rational>> figures) {
        long sum = 0;
        List<Rational> shown = new ArrayList<>();
        for (int c = 1; c < totals.length; c++) {
            shown.add(votes(totals[c]));
            sum += totals[c];
        }
        elected.addAll(now);
        List<Tie> ties = count.ties().ties();
        stages.add(
                new Stage(stage(), action, shown, votes(valid - sum), now, excluded, quota == null ? null : votes(quota), flows,
                        ties.subList(tiesSeen, ties.size()), figures));
        tiesSeen = ties.size();
        history.add(totals.clone());
    }

    /// Elects whoever has reached what elects, those with more votes first, as far as the constraints allow; and everybody left
    /// if there are no more of them than seats.
    List<Integer> elect(Field field, long[] totals, IntPredicate reached) {
        List<Integer> now = new ArrayList<>();
        List<Integer> left = new ArrayList<>(byVotes(field.continuing().stream().filter(reached::test).toList(), totals));
        while (!left.isEmpty()) {
            long most = totals[left.getFirst()];
            List<Integer> level = left.stream().filter(c -> totals[c] == most && field.mayElect(c)).toList();
            if (level.isEmpty()) {
                left.removeIf(c -> totals[c] == most);
                continue;
            }
            Integer next = field.mayElect(level)
                    ? level.getFirst()
                    : count.ties().highest(Purpose.ELECTION, stage(), level, evidence());
            field.elect(next);
            now.add(next);
            left.remove(next);
        }
        if (!field.isFull() && field.isSettled()) {
            for (int candidate : byVotes(field.continuing(), totals)) {
                field.elect(candidate);
                now.add(candidate);
            }
        }
        for (int i = 1; i < now.size(); i++)
            if (totals[now.get(i - 1)] == totals[now.get(i)])
                note(count.contest().name(now.get(i - 1)) + " and " + count.contest().name(now.get(i)) + " were elected at stage "
                        + stage() + " with equal votes and are listed in the order of the ballot.");
        return now;
    }

    /// Excludes those whom the constraints do not allow to be elected any more.
    List<Integer> doomed(Field field) {
        List<Integer> doomed = field.doomed();
        for (int candidate : doomed) {
            field.passedBy(candidate, stage());
            field.exclude(candidate);
        }
        return doomed;
    }

    /// Excludes the lowest of those whom the constraints allow to be excluded.
    ///
    /// @param within those who have so much more than the lowest count as level
    int lowest(Field field, long[] totals, long within) {
        List<Integer> allowed = field.continuing().stream().filter(field::mayExclude).toList();
        long fewest = allowed.stream().mapToLong(c -> totals[c]).min().orElseThrow();
        int lowest = count.ties().lowest(Purpose.EXCLUSION, stage(),
                allowed.stream().filter(c -> totals[c] <= fewest + within).toList(), evidence());
        for (int candidate : field.continuing())
            if (totals[candidate] < totals[lowest] && !allowed.contains(candidate))
                field.passedOver(candidate, stage());
        field.exclude(lowest);
        return lowest;
    }

    /// Those with more votes first, those level as on the ballot.
    private static List<Integer> byVotes(List<Integer> candidates, long[] totals) {
        return candidates.stream().sorted(Comparator.<Integer>comparingLong(c -> totals[c]).reversed()).toList();
    }

    Rational votes(long scaled) {
        return Rational.of(scaled, scale);
    }

    void note(String note) {
        notes.add(note);
    }

    List<Stage> stages() {
        return stages;
    }

    List<Integer> elected() {
        return elected;
    }

    List<String> notes() {
        return notes;
    }
}
