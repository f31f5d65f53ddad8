package org.regroup.counting.proportional;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Method;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;

/// The committee with the highest score, where a ballot gives 1 + 1/2 + ... + 1/n of a vote for n elected candidates it
/// approves.
///
/// Finding it can take very long, so the search gives up after [PavSearch#MOST_STEPS] steps or [PavSearch#MOST_COMMITTEES] equally
/// good committees and says so.
final class OptimalPav implements Method.Counter {

    private static final int PLACES = 5;
    private static final int MOST_LISTED = 20;

    @Override
    public Counted count(Count count) {
        Approvals approvals = new Approvals(count.scored());
        List<Integer> supported = count.contest().standing().stream().filter(c -> approvals.support(c - 1) > 0).toList();
        int seats = Math.min(count.seats(), supported.size());
        return switch (PavSearch.of(approvals, supported, seats)) {
            case PavSearch.Outcome.GivenUp(String reason) -> Counted.Refused.because(reason
                    + " Sequential proportional approval voting (seq-pav) counts elections of any size.");
            case PavSearch.Outcome.Found(List<List<Integer>> best, Rational score) ->
                new Counted.Done(result(count, approvals, best, score));
        };
    }

    private static Result result(Count count, Approvals approvals, List<List<Integer>> best, Rational score) {
        List<Integer> chosen = settle(count, approvals, best);
        List<String> notes = new ArrayList<>();
        notes.add("The highest score of any committee is " + score + (best.size() == 1
                ? "."
                : ", reached by " + best.size()
                        + " committees; the tie was settled candidate by candidate. Besides the one elected these reach it: "
                        + others(count, best, chosen) + "."));
        List<Rational> totals = IntStream.rangeClosed(1, count.candidates())
                .mapToObj(c -> contribution(approvals, chosen, c)).toList();
        List<Stage> stages = new ArrayList<>(
                List.of(new Stage(1, new Action(Action.Kind.ELECT, chosen), totals, Rational.ZERO, chosen,
                        List.of(), null, List.of(), count.ties().ties(), Map.of("score", new TreeMap<>(Map.of(0, score))))));
        List<Integer> elected = new ArrayList<>(chosen);
        while (elected.size() < count.seats()) {
            int before = count.ties().ties().size();
            int next = count.ties().highest(Tie.Purpose.ELECTION, stages.size() + 1,
                    count.contest().standing().stream().filter(c -> !elected.contains(c)).toList(), List.of());
            elected.add(next);
            stages.add(new Stage(stages.size() + 1, Action.of(Action.Kind.FILL, next), totals, Rational.ZERO, List.of(next),
                    List.of(), null, List.of(), count.ties().ties().subList(before, count.ties().ties().size()), Map.of()));
        }
        notes.add(Words.represented(count, elected));
        return count.result(null, PLACES, stages, elected).withNotes(notes);
    }

    private static String others(Count count, List<List<Integer>> best, List<Integer> chosen) {
        List<String> others = best.stream().filter(committee -> !committee.equals(chosen))
                .map(committee -> committee.stream().map(count.contest()::name).collect(Collectors.joining(", "))).toList();
        return String.join("; ", others.subList(0, Math.min(MOST_LISTED, others.size())))
                + (others.size() > MOST_LISTED ? "; and " + (others.size() - MOST_LISTED) + " more" : "");
    }

    /// One of several committees: those who are in some but not in all are level, and whoever is picked must be in.
    private static List<Integer> settle(Count count, Approvals approvals, List<List<Integer>> best) {
        List<List<Integer>> left = best;
        while (left.size() > 1) {
            TreeSet<Integer> level = left.stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
            List<List<Integer>> current = left;
            level.removeIf(c -> current.stream().allMatch(committee -> committee.contains(c)));
            int picked = count.ties().highest(Tie.Purpose.ELECTION, 1, List.copyOf(level), List.of(Committee.votes(approvals)));
            left = left.stream().filter(committee -> committee.contains(picked)).toList();
        }
        return left.getFirst();
    }

    /// What the score would lose without a member, or gain with somebody else.
    private static Rational contribution(Approvals approvals, List<Integer> committee, int candidate) {
        Map<Long, Long> votes = new TreeMap<>();
        for (int ballot : approvals.supportersOf(candidate - 1)) {
            long others = committee.stream().filter(c -> c != candidate && approvals.score(ballot, c - 1) > 0).count();
            votes.merge(others + 1, approvals.weight(ballot), Math::addExact);
        }
        return votes.entrySet().stream().map(e -> Rational.of(e.getValue(), e.getKey())).reduce(Rational.ZERO, Rational::plus)
                .over(approvals.unit());
    }

    /// The score of a committee.
    static Rational score(Approvals approvals, List<Integer> committee) {
        long[] votes = new long[committee.size() + 1];
        for (int ballot = 0; ballot < approvals.ballots(); ballot++) {
            int each = ballot;
            votes[(int) committee.stream().filter(c -> approvals.score(each, c - 1) > 0).count()] += approvals.weight(ballot);
        }
        Rational score = Rational.ZERO;
        Rational harmonic = Rational.ZERO;
        for (int n = 1; n < votes.length; n++) {
            harmonic = harmonic.plus(Rational.of(1, n));
            score = score.plus(harmonic.times(new Rational(BigInteger.valueOf(votes[n]), BigInteger.valueOf(approvals.unit()))));
        }
        return score;
    }
}
