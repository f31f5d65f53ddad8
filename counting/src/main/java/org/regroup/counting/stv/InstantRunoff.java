package org.regroup.counting.stv;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Field;
import org.regroup.counting.Flow;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Tie.Purpose;

/// Counts for one seat by excluding the lowest until somebody has more than half of the votes that still count.
///
/// A ballot that ranks several equal waits, under the rule `until-one`, until only one of them is left. A vote that waits is
/// non-transferable for the time being; it belongs to those of which more than half is needed, so that stopping early never
/// elects anybody else than counting on would.
final class InstantRunoff {

    private static final int WAITING = -1;

    private final Count count;
    private final RankedBallots ballots;
    private final Field field;
    private final ResultSheet sheet;
    private final boolean[] open;
    private final Pile[] piles;
    private final int[] read;
    private Pile waiting = new Pile();
    private long waitingWeight;

    InstantRunoff(Count count) {
        this.count = count;
        ballots = count.ranked();
        field = count.field();
        sheet = new ResultSheet(count);
        open = new boolean[count.candidates() + 1];
        field.continuing().forEach(c -> open[c] = true);
        piles = IntStream.rangeClosed(0, count.candidates()).mapToObj(_ -> new Pile()).toArray(Pile[]::new);
        read = new int[ballots.size()];
    }

    Counted counted() {
        boolean untilTwo = count.parameter("stop").equals("two-left");
        first();
        if (counting().signum() == 0)
            return Counted.Refused.because("No ballot prefers one candidate to the others, so nobody can be elected.");
        while (true) {
            List<Integer> doomed = field.doomed();
            int ahead = ahead();
            boolean done = ahead != 0 && field.mayElect(ahead) && (!untilTwo || field.continuing().size() <= 2);
            if (done || field.isSettled())
                field.elect(done ? ahead : field.continuing().getFirst());
            if (field.isFull())
                sheet.elect(field.elected().getFirst());
            sheet.close(null);
            if (field.isFull())
                break;
            doomed.forEach(c -> field.passedBy(c, sheet.stage()));
            exclude(doomed.isEmpty() ? lowest() : doomed);
        }
        return new Counted.Done(
                count.result(null, Papers.places(0, ballots.unit()), sheet.stages(), sheet.elected()).withNotes(sheet.notes())
                        .withNotes(field.notes()));
    }

    private void first() {
        long[] weights = new long[open.length];
        for (int ballot = 0; ballot < ballots.size(); ballot++) {
            int to = place(ballot);
            if (to != WAITING)
                weights[to] = Math.addExact(weights[to], ballots.weight(ballot));
        }
        for (int c = 1; c < weights.length; c++)
            sheet.credit(c, votes(weights[c]));
        witness();
    }

    private void witness() {
        sheet.figure("votes that count", 0, counting());
        sheet.witness("at stage " + sheet.stage());
    }

    private Rational votes(long weight) {
        return Rational.of(weight, ballots.unit());
    }

    /// Votes of those continuing, and votes that wait.
    private Rational counting() {
        return field.continuing().stream().map(sheet::total).reduce(votes(waitingWeight), Rational::plus);
    }

    /// Lays a ballot with whoever it counts for now.
    private int place(int ballot) {
        int to = current(ballot);
        if (to == WAITING) {
            waiting.add(ballot);
            waitingWeight = Math.addExact(waitingWeight, ballots.weight(ballot));
        } else {
            piles[to].add(ballot);
        }
        return to;
    }

    private int current(int ballot) {
        for (int length = ballots.length(ballot); read[ballot] < length; read[ballot]++) {
            int number = ballots.at(ballot, read[ballot]);
            if (!ballots.isGroup(number)) {
                if (open[number])
                    return number;
                continue;
            }
            int[] left = IntStream.of(ballots.group(number)).filter(c -> open[c]).toArray();
            if (left.length > 0)
                return left.length == 1 ? left[0] : WAITING;
        }
        return Flow.NON_TRANSFERABLE;
    }

    /// Who has more than half of the votes that count, 0 if nobody.
    private int ahead() {
        Rational all = counting();
        return field.continuing().stream().filter(c -> sheet.total(c).times(2).compareTo(all) > 0).findFirst().orElse(0);
    }

    private List<Integer> lowest() {
        List<Integer> free = field.continuing().stream().filter(field::mayExclude).sorted(Comparator.comparing(sheet::total))
                .toList();
        List<Integer> group = count.parameter("sure-losers").equals("together") ? sureLosers(free) : List.of();
        if (group.isEmpty())
            group = List.of(count.ties().lowest(Purpose.EXCLUSION, sheet.stage(), sheet.lowest(free), sheet.evidence()));
        Rational highest = sheet.total(group.getLast());
        field.continuing().stream().filter(c -> !field.mayExclude(c) && sheet.total(c).compareTo(highest) < 0)
                .forEach(c -> field.passedOver(c, sheet.stage()));
        return group;
    }

    /// The most that have together, with votes that wait, fewer votes than the next above.
    private List<Integer> sureLosers(List<Integer> free) {
        List<Integer> group = List.of();
        Rational votes = votes(waitingWeight);
        for (int k = 1; k < free.size(); k++) {
            votes = votes.plus(sheet.total(free.get(k - 1)));
            if (votes.compareTo(sheet.total(free.get(k))) < 0 && field.mayExclude(free.subList(0, k)))
                group = free.subList(0, k);
        }
        return group;
    }

    private void exclude(List<Integer> losers) {
        sheet.open(new Action(Action.Kind.EXCLUDE, losers));
        losers.forEach(c -> {
            field.exclude(c);
            sheet.exclude(c);
            open[c] = false;
        });
        Pile waited = waiting;
        waiting = new Pile();
        waitingWeight = 0;
        losers.forEach(c -> {
            Pile pile = piles[c];
            piles[c] = new Pile();
            pass(c, pile);
        });
        pass(Flow.NON_TRANSFERABLE, waited);
        witness();
    }

    private void pass(int from, Pile pile) {
        Map<Integer, Long> weights = new TreeMap<>();
        for (int i = 0; i < pile.size(); i++)
            weights.merge(Math.max(place(pile.get(i)), Flow.NON_TRANSFERABLE), ballots.weight(pile.get(i)), Math::addExact);
        weights.forEach((to, weight) -> {
            if (to != from)
                sheet.move(from, to, votes(weight));
        });
    }
}
