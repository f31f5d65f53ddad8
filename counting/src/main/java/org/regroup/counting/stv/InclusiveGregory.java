package org.regroup.counting.stv;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Field;
import org.regroup.counting.Flow;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie.Purpose;

/// Weighted inclusive Gregory: all papers of an elected candidate pass on, each at its present value times the surplus over the
/// candidate's votes, cut off after some places. The Scottish rules are this with five places.
///
/// Values are whole numbers of the last place, votes are value times weight: nothing is ever rounded but where the rule says so.
///
/// Source: The Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52.
final class InclusiveGregory {

    private final Count count;
    private final Gregory rule;
    private final RankedBallots ballots;
    private final int candidates;
    private final long one;
    private final long quota;
    private final Progress progress;

    private final long[] totals;
    private final Field field;
    private final boolean[] continuing;
    private final int[] position;
    private final List<TreeMap<Long, Pile>> held = new ArrayList<>();
    private final List<Integer> surpluses = new ArrayList<>();

    InclusiveGregory(Count count, Gregory rule) {
        this.count = count;
        this.rule = rule;
        this.ballots = count.ranked();
        this.candidates = count.candidates();
        this.one = Scaled.power(rule.places());
        long scale = Math.multiplyExact(one, ballots.unit());
        long valid = count.ballots().votes().times(scale).numerator().longValueExact();
        this.progress = new Progress(count, scale, valid);
        this.quota = quota(valid, scale);
        this.field = count.field();
        this.totals = new long[candidates + 1];
        this.continuing = new boolean[candidates + 1];
        this.position = new int[ballots.size()];
        for (int c = 0; c <= candidates; c++)
            held.add(new TreeMap<>());
    }

    private long quota(long valid, long scale) {
        int seats = count.seats();
        return switch (rule.quota()) {
            case DROOP ->
                Rational.of(valid, scale).over(seats + 1).floor().add(BigInteger.ONE).multiply(BigInteger.valueOf(scale))
                        .longValueExact();
            case DROOP_FRACTION -> valid / (seats + 1) + 1;
            case HARE -> Math.ceilDiv(valid, seats);
        };
    }

    Counted counted() {
        Optional<String> objection = count.objectionToWaiting();
        if (objection.isPresent())
            return Counted.Refused.because(objection.get());
        field.continuing().forEach(c -> continuing[c] = true);
        for (int i = 0; i < ballots.size(); i++)
            give(i, one, 0);
        elect(Action.of(Action.Kind.FIRST), List.of(), List.of());
        while (!field.isFull()) {
            List<Integer> doomed = field.doomed();
            if (!doomed.isEmpty())
                exclude(progress.doomed(field));
            else if (surpluses.isEmpty())
                exclude(toExclude());
            else
                transferSurplus();
        }
        field.notes().forEach(progress::note);
        return new Counted.Done(count.result(progress.votes(quota), rule.places(), progress.stages(), progress.elected())
                .withNotes(progress.notes()));
    }

    /// Passes a ballot to its next continuing candidate.
    ///
    /// @return who got it, or 0
    private int give(int ballot, long value, int from) {
        int next = from;
        int length = ballots.length(ballot);
        while (next < length && !continuing[ballots.at(ballot, next)])
            next++;
        position[ballot] = next + 1;
        if (next == length)
            return Flow.NON_TRANSFERABLE;
        int to = ballots.at(ballot, next);
        held.get(to).computeIfAbsent(value, _ -> new Pile()).add(ballot);
        totals[to] = Math.addExact(totals[to], Math.multiplyExact(ballots.weight(ballot), value));
        return to;
    }

    /// Elects whoever has the quota, and closes the stage; those left take the seats left if there are no more of them.
    private void elect(Action action, List<Integer> excluded, List<Flow> flows) {
        List<Integer> now = progress.elect(field, totals, c -> totals[c] >= quota);
        for (int c : now) {
            continuing[c] = false;
            if (totals[c] > quota)
                surpluses.add(c);
        }
        progress.close(action, totals, now, excluded, quota, flows, Map.of());
    }

    private void transferSurplus() {
        int from = nextSurplus();
        surpluses.remove(Integer.valueOf(from));
        long surplus = totals[from] - quota;
        long total = totals[from];
        Map<Long, Pile> papers = new TreeMap<>(held.get(from));
        held.get(from).clear();
        totals[from] = quota;
        long[] before = totals.clone();
        papers.forEach((value, pile) -> pass(pile, Scaled.timesOver(surplus, value, total)));
        elect(Action.of(Action.Kind.SURPLUS, from), List.of(), flows(from, before, surplus));
    }

    private int nextSurplus() {
        List<Integer> due = rule.largestFirst() ? surpluses : electedTogether(surpluses.getFirst());
        long largest = due.stream().mapToLong(c -> totals[c]).max().orElseThrow();
        return count.ties().highest(Purpose.SURPLUS, progress.stage(), due.stream().filter(c -> totals[c] == largest).toList(),
                progress.evidence());
    }

    /// Those with a surplus who were elected at the same stage as this one.
    private List<Integer> electedTogether(int one) {
        List<Integer> together = progress.stages().stream().map(Stage::elected).filter(e -> e.contains(one)).findFirst()
                .orElseThrow();
        return surpluses.stream().filter(together::contains).toList();
    }

    private void pass(Pile pile, long value) {
        for (int i = 0; i < pile.size(); i++)
            give(pile.get(i), value, position[pile.get(i)]);
    }

    private void exclude(List<Integer> out) {
        out.forEach(c -> continuing[c] = false);
        List<Flow> flows = new ArrayList<>();
        for (int from : out) {
            long had = totals[from];
            totals[from] = 0;
            long[] before = totals.clone();
            held.get(from).forEach((value, pile) -> pass(pile, value));
            held.get(from).clear();
            flows.addAll(flows(from, before, had));
        }
        elect(new Action(Action.Kind.EXCLUDE, out), out, flows);
    }

    /// The lowest; or all of the lowest who together cannot pass the next one.
    private List<Integer> toExclude() {
        List<Integer> losers = rule.sureLosers() ? losers() : List.of();
        if (losers.isEmpty())
            return List.of(progress.lowest(field, totals, 0));
        losers.forEach(field::exclude);
        return losers;
    }

    private List<Integer> losers() {
        List<Integer> ascending = field.continuing().stream().sorted(Comparator.<Integer>comparingLong(c -> totals[c])).toList();
        List<Integer> losers = List.of();
        long sum = 0;
        for (int i = 0; i + 1 < ascending.size() && ascending.size() - i > field.seatsLeft(); i++) {
            sum += totals[ascending.get(i)];
            if (sum < totals[ascending.get(i + 1)] && field.mayExclude(ascending.subList(0, i + 1)))
                losers = ascending.subList(0, i + 1);
        }
        return losers;
    }

    private List<Flow> flows(int from, long[] before, long moved) {
        List<Flow> flows = new ArrayList<>();
        long arrived = 0;
        for (int to = 1; to <= candidates; to++) {
            long gained = totals[to] - before[to];
            arrived += gained;
            if (gained != 0)
                flows.add(new Flow(from, to, progress.votes(gained)));
        }
        if (arrived != moved)
            flows.add(new Flow(from, Flow.NON_TRANSFERABLE, progress.votes(moved - arrived)));
        return flows;
    }
}
