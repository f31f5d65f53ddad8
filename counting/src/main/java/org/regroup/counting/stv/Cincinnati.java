package org.regroup.counting.stv;

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
import org.regroup.counting.Tie.Purpose;

/// Counts whole papers as Cambridge, Massachusetts, does: a surplus is drawn from the papers as they were counted, every n-th
/// one, where n is the whole number nearest to the candidate's papers over the surplus (half up); papers without a further
/// preference are skipped and stay. Should the papers n, 2n, 3n and so on not suffice, n + 1, 2n + 1, ... follow. A candidate
/// who reaches the quota in a transfer gets no further paper. First all with fewer than a least number of papers are excluded,
/// then the lowest one by one.
final class Cincinnati implements CreditedCount {

    private static final long MOST_PAPERS = 50_000_000;

    private final Count count;
    private final RankedBallots ballots;
    private final Field field;
    private final ResultSheet sheet;
    private final List<List<Integer>> held = new ArrayList<>();
    private final List<Integer> drawn = new ArrayList<>();
    private final boolean[] open;
    private final long quota;
    private boolean leastApplied;

    Cincinnati(Count count) {
        this.count = count;
        ballots = count.ranked();
        field = count.field();
        sheet = new ResultSheet(count);
        open = new boolean[count.candidates() + 1];
        field.continuing().forEach(c -> open[c] = true);
        for (int c = 0; c <= count.candidates(); c++)
            held.add(new ArrayList<>());
        quota = count.ballots().votes().over(count.seats() + 1L).floor().longValueExact() + 1;
    }

    @Override
    public Counted counted() {
        Optional<String> objection = count.objectionToWaiting();
        if (objection.isPresent())
            return Counted.Refused.because(objection.get());
        if (ballots.unit() != 1)
            return Counted.Refused.because("The Cambridge rules move whole papers, so a ballot cannot weigh a part of a vote.");
        if (count.ballots().votes().compareTo(Rational.of(MOST_PAPERS)) > 0)
            return Counted.Refused.because("The Cambridge rules draw papers one by one. There are " + count.ballots().votes()
                    + " votes, more than the " + MOST_PAPERS + " that can be drawn from.");
        if (!ballots.inOrder() && count.parameter("order").equals("as-counted"))
            return Counted.Refused.because("The Cambridge rules draw every n-th paper, so they need the ballots in the order in "
                    + "which they were counted. These were put together without their order. Hand them over in order, or set the "
                    + "parameter order to sorted for a count that is no official one.");
        sheet.note(ballots.inOrder()
                ? "Surpluses were drawn from the papers in the order of the file."
                : "The order of the papers is not known. They were taken sorted by their preferences, which is no official count.");
        first();
        while (!field.isFull()) {
            List<Integer> doomed = field.doomed();
            if (field.isSettled()) {
                fill();
            } else if (!doomed.isEmpty()) {
                doomed.forEach(c -> field.passedBy(c, sheet.stage()));
                exclude(doomed);
            } else if (!surpluses().isEmpty()) {
                transferSurplus();
            } else {
                exclude(losers());
            }
        }
        return new Counted.Done(count.result(Rational.of(quota), 0, sheet.stages(), sheet.elected()).withNotes(sheet.notes())
                .withNotes(field.notes()));
    }

    @Override
    public RankedBallots ballots() {
        return ballots;
    }

    /// Every paper that lies with the candidate at the end counts in full.
    @Override
    public Map<Integer, Rational> credit(int candidate) {
        Map<Integer, Rational> worth = new TreeMap<>();
        held.get(candidate).forEach(paper -> worth.merge(paper, Rational.ONE, Rational::plus));
        return worth;
    }

    private void first() {
        Papers papers = new Papers(ballots);
        for (int ballot = 0; ballot < papers.size(); ballot++) {
            int to = papers.next(ballot, open);
            for (long paper = 0; paper < papers.weight(ballot); paper++)
                held.get(to).add(ballot);
            sheet.credit(to, Rational.of(papers.weight(ballot)));
        }
        settle();
    }

    private void settle() {
        sheet.witness("at stage " + sheet.stage());
        while (true) {
            List<Integer> reached = sheet
                    .descending(field.continuing().stream().filter(c -> size(c) >= quota && field.mayElect(c)).toList());
            if (reached.isEmpty())
                break;
            List<Integer> level = reached.stream().filter(c -> size(c) == size(reached.getFirst())).toList();
            elect(field.mayElect(level)
                    ? level.getFirst()
                    : count.ties().highest(Purpose.ELECTION, sheet.stage(), level, sheet.evidence()));
        }
        field.continuing().forEach(c -> open[c] = true);
        sheet.close(Rational.of(quota));
    }

    private void elect(int candidate) {
        field.elect(candidate);
        sheet.elect(candidate);
        open[candidate] = false;
    }

    private int size(int candidate) {
        return held.get(candidate).size();
    }

    /// Only first preferences can exceed the quota; a surplus that could not be drawn in full is not drawn again.
    private List<Integer> surpluses() {
        return field.elected().stream().filter(c -> size(c) > quota && !drawn.contains(c)).toList();
    }

    private void transferSurplus() {
        List<Integer> surpluses = surpluses();
        int most = surpluses.stream().mapToInt(this::size).max().orElseThrow();
        int from = count.ties().highest(Purpose.SURPLUS, sheet.stage(), surpluses.stream().filter(c -> size(c) == most).toList(),
                sheet.evidence());
        sheet.open(Action.of(Action.Kind.SURPLUS, from));
        drawn.add(from);
        int surplus = Math.toIntExact(size(from) - quota);
        int n = (2 * size(from) + surplus) / (2 * surplus);
        List<Integer> papers = held.get(from);
        Map<Integer, Long> moved = new TreeMap<>();
        boolean[] taken = new boolean[papers.size()];
        long done = 0;
        for (int position : order(papers.size(), n)) {
            if (done == surplus)
                break;
            int to = next(papers.get(position));
            if (to == Flow.NON_TRANSFERABLE)
                continue;
            taken[position] = true;
            done++;
            give(papers.get(position), to, moved);
        }
        List<Integer> left = new ArrayList<>();
        for (int position = 0; position < taken.length; position++)
            if (!taken[position])
                left.add(papers.get(position));
        held.set(from, left);
        moved.forEach((to, number) -> sheet.move(from, to, Rational.of(number)));
        sheet.figure("every n-th paper", from, Rational.of(n));
        settle();
    }

    /// The positions n, 2n, 3n, ..., then n + 1, 2n + 1, ..., and so on until all are named, each less one.
    static List<Integer> order(int size, int n) {
        List<Integer> order = new ArrayList<>();
        for (int start = n - 1; start < 2 * n - 1; start++)
            for (int position = start; position < size; position += n)
                order.add(position);
        for (int position = 0; position < Math.min(n - 1, size); position++)
            order.add(position);
        return order;
    }

    private int next(int ballot) {
        for (int place = 0; place < ballots.length(ballot); place++) {
            int candidate = ballots.at(ballot, place);
            if (!ballots.isGroup(candidate) && open[candidate])
                return candidate;
        }
        return Flow.NON_TRANSFERABLE;
    }

    private void give(int paper, int to, Map<Integer, Long> moved) {
        held.get(to).add(paper);
        moved.merge(to, 1L, Math::addExact);
        if (to != Flow.NON_TRANSFERABLE && size(to) >= quota)
            open[to] = false;
    }

    private List<Integer> losers() {
        List<Integer> free = field.continuing().stream().filter(field::mayExclude).sorted(Comparator.comparingInt(this::size))
                .toList();
        if (!leastApplied) {
            leastApplied = true;
            List<Integer> few = free.stream().filter(c -> size(c) < count.number("least")).toList();
            if (!few.isEmpty() && field.mayExclude(few))
                return few;
        }
        int loser = count.ties().lowest(Purpose.EXCLUSION, sheet.stage(), sheet.lowest(free), sheet.evidence());
        field.continuing().stream().filter(c -> !field.mayExclude(c) && size(c) < size(loser))
                .forEach(c -> field.passedOver(c, sheet.stage()));
        return List.of(loser);
    }

    private void exclude(List<Integer> losers) {
        sheet.open(new Action(Action.Kind.EXCLUDE, losers));
        losers.forEach(c -> {
            field.exclude(c);
            sheet.exclude(c);
            open[c] = false;
        });
        for (int i = 1; i < losers.size(); i++)
            if (size(losers.get(i)) > 0 && size(losers.get(i)) == size(losers.get(i - 1)))
                sheet.note(count.contest().name(losers.get(i - 1)) + " and " + count.contest().name(losers.get(i))
                        + " were excluded together with equally many papers; their papers passed on in the order of the ballot.");
        for (int loser : losers) {
            List<Integer> papers = held.set(loser, new ArrayList<>());
            Map<Integer, Long> moved = new TreeMap<>();
            papers.forEach(paper -> give(paper, next(paper), moved));
            moved.forEach((to, number) -> sheet.move(loser, to, Rational.of(number)));
        }
        settle();
    }

    private void fill() {
        List<Integer> rest = sheet.descending(field.continuing());
        sheet.open(new Action(Action.Kind.FILL, rest));
        rest.forEach(this::elect);
        sheet.close(Rational.of(quota));
    }
}
