package org.regroup.counting.stv;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Field;
import org.regroup.counting.Flow;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Tie.Purpose;
import org.regroup.counting.TieBreaker.Evidence;
import org.regroup.counting.stv.Parcels.Credit;

/// Counts by a rule in which every paper lies with one candidate and a surplus consists of the papers last received.
///
/// Constraints: whoever cannot be elected any more is excluded before the next transfer; whoever must not be excluded is
/// passed over (see [Field]).
final class LastParcelCount implements CreditedCount {

    private final Count count;
    private final LastParcel rule;
    private final Field field;
    private final ResultSheet sheet;
    private final Parcels parcels;
    private final Map<Integer, Credit> credits = new TreeMap<>();
    private Rational quota;

    LastParcelCount(Count count, LastParcel rule) {
        this.count = count;
        this.rule = rule;
        field = count.field();
        parcels = new Parcels(count.ranked(), field);
        sheet = new ResultSheet(count);
        quota = rule.quotaOf(count.ballots().votes(), count.seats());
    }

    @Override
    public Counted counted() {
        countFirstPreferences();
        while (!field.isFull()) {
            List<Integer> doomed = field.doomed();
            if (field.isSettled()) {
                fill(List.of());
            } else if (!doomed.isEmpty()) {
                doomed.forEach(c -> field.passedBy(c, sheet.stage()));
                dismiss(doomed);
            } else if (!fillsLastVacancy()) {
                List<Integer> surpluses = surpluses();
                List<Integer> losers = losers(sum(surpluses, this::surplus));
                if (losers.isEmpty())
                    transferSurplus(surpluses);
                else
                    dismiss(losers);
            }
        }
        return new Counted.Done(count
                .result(sheet.stages().getFirst().quota(), Papers.places(rule.places(), count.ballots().unit()), sheet.stages(),
                        sheet.elected())
                .withNotes(sheet.notes()).withNotes(field.notes()));
    }

    @Override
    public RankedBallots ballots() {
        return count.ranked();
    }

    @Override
    public Map<Integer, Rational> credit(int candidate) {
        return parcels.worth(won(candidate));
    }

    private void countFirstPreferences() {
        parcels.sortFirstPreferences().forEach(sheet::credit);
        sheet.witness("at stage 1");
        electThoseWithEnough();
        sheet.close(quota);
    }

    /// Those who have the quota, and, where the rule has it, as many votes as are needed when nobody else could have more.
    private void electThoseWithEnough() {
        while (!field.isFull()) {
            Rational needed = needed();
            List<Integer> reached = field.continuing().stream()
                    .filter(c -> sheet.total(c).signum() > 0 && sheet.total(c).compareTo(needed) >= 0 && field.mayElect(c))
                    .toList();
            if (reached.isEmpty())
                return;
            Rational most = sheet.total(sheet.descending(reached).getFirst());
            List<Integer> level = reached.stream().filter(c -> sheet.total(c).equals(most)).toList();
            boolean contested = level.size() > 1 && !field.mayElect(level);
            if (contested && rule.lowersTheBar() && !differ(level))
                return;
            elect(contested ? count.ties().highest(Purpose.ELECTION, sheet.stage(), level, sheet.evidence()) : level.getFirst());
        }
    }

    /// Whether those level differed at some point so that one stands out (ERS97 5.6.2: else none of them is elected yet).
    private boolean differ(List<Integer> level) {
        List<Integer> left = level;
        for (Evidence each : sheet.evidence()) {
            int best = left.stream().max(each.order()).orElseThrow();
            left = left.stream().filter(c -> each.order().compare(c, best) == 0).toList();
        }
        return left.size() == 1;
    }

    private void elect(int candidate) {
        field.elect(candidate);
        sheet.elect(candidate);
        credits.put(candidate, new Credit(parcels.transfers(), sheet.total(candidate), parcels.held(candidate), quota));
    }

    private Rational needed() {
        if (!rule.lowersTheBar())
            return quota;
        Rational active = count.ballots().votes().minus(sheet.nonTransferable())
                .minus(sum(field.elected(), c -> sheet.total(c).min(quota)));
        return quota.min(active.over(field.seatsLeft() + 1L));
    }

    private Rational surplus(int candidate) {
        return sheet.total(candidate).minus(quota).max(Rational.ZERO);
    }

    /// Those with surpluses.
    private List<Integer> surpluses() {
        return field.elected().stream().filter(c -> surplus(c).signum() > 0).toList();
    }

    private static Rational sum(List<Integer> candidates, Function<Integer, Rational> of) {
        return candidates.stream().map(of).reduce(Rational.ZERO, Rational::plus);
    }

    /// Who is excluded next; nobody if a surplus has to pass on first.
    private List<Integer> losers(Rational surplus) {
        List<Integer> free = field.continuing().stream().filter(field::mayExclude).sorted(Comparator.comparing(sheet::total))
                .toList();
        List<Integer> group = List.of();
        Rational votes = surplus;
        for (int k = 1; k < free.size(); k++) {
            votes = votes.plus(sheet.total(free.get(k - 1)));
            Rational next = sheet.total(free.get(k));
            if (!sheet.total(free.get(k - 1)).equals(next) && rule.below(votes, next)) {
                if (!field.mayExclude(free.subList(0, k)))
                    break;
                group = free.subList(0, k);
            }
        }
        if (group.isEmpty() && (surplus.signum() == 0 || (free.size() == 1 && rule.together() != LastParcel.Together.NEVER)))
            group = List.of(count.ties().lowest(Purpose.EXCLUSION, sheet.stage(), sheet.lowest(free), sheet.evidence()));
        Rational highest = sum(group.isEmpty() ? List.of() : group.subList(group.size() - 1, group.size()), sheet::total);
        List<Integer> losers = group;
        field.continuing().stream()
                .filter(c -> !losers.isEmpty() && !field.mayExclude(c) && sheet.total(c).compareTo(highest) < 0)
                .forEach(c -> field.passedOver(c, sheet.stage()));
        return losers;
    }

    /// Excludes candidates; if just enough then remain, they are elected and nothing passes on.
    private void dismiss(List<Integer> losers) {
        if (field.continuing().size() - losers.size() <= field.seatsLeft())
            fill(losers);
        else
            exclude(losers);
    }

    private void fill(List<Integer> losers) {
        losers.forEach(field::exclude);
        List<Integer> rest = sheet.descending(field.continuing());
        sheet.open(new Action(Action.Kind.FILL, rest));
        losers.forEach(sheet::exclude);
        rest.forEach(this::elect);
        sheet.close(quota);
    }

    private boolean fillsLastVacancy() {
        if (!rule.lastVacancy() || field.seatsLeft() != 1)
            return false;
        Rational waiting = sum(field.elected(), this::surplus);
        Rational all = sum(field.continuing(), sheet::total).plus(waiting);
        List<Integer> sure = field.continuing().stream()
                .filter(c -> sheet.total(c).times(2).compareTo(all) >= 0 && field.mayElect(c)).toList();
        if (sure.size() != 1)
            return false;
        sheet.open(new Action(Action.Kind.FILL, sure));
        elect(sure.getFirst());
        sheet.close(quota);
        return true;
    }

    private void transferSurplus(List<Integer> surpluses) {
        int from = count.ties().highest(Purpose.SURPLUS, sheet.stage(), foremost(surpluses), sheet.evidence());
        sheet.open(Action.of(Action.Kind.SURPLUS, from));
        Parcels.Transferred transferred = parcels.passSurplus(from, surplus(from), rule.places());
        transferred.moves().forEach(this::move);
        sheet.move(from, Flow.NON_TRANSFERABLE, surplus(from));
        sheet.figure("transfer value", from, transferred.value());
        settle();
        sheet.close(quota);
    }

    /// Whose surplus passes on first: the largest, or that of whoever was elected first and, at one moment, has most.
    private List<Integer> foremost(List<Integer> surpluses) {
        List<Integer> due = rule.largestFirst()
                ? surpluses
                : surpluses.stream().filter(c -> won(c).moment() == won(surpluses.getFirst()).moment()).toList();
        Rational most = due.stream().map(sheet::total).max(Comparator.naturalOrder()).orElseThrow();
        return due.stream().filter(c -> sheet.total(c).equals(most)).toList();
    }

    private Credit won(int candidate) {
        return Objects.requireNonNull(credits.get(candidate));
    }

    private void exclude(List<Integer> losers) {
        sheet.open(new Action(Action.Kind.EXCLUDE, losers));
        losers.forEach(field::exclude);
        losers.forEach(sheet::exclude);
        for (Parcels.Bundle bundle : parcels.bundles(losers, rule.order())) {
            if (field.isFull())
                break;
            parcels.pass(bundle).forEach(this::move);
            if (rule.witnessesBatches())
                sheet.witness("at stage " + sheet.stage() + " after the papers of value " + bundle.value());
            lowerQuota();
            electThoseWithEnough();
        }
        settle();
        sheet.close(quota);
    }

    private void move(Parcels.Move move) {
        sheet.move(move.from(), move.to(), move.votes());
    }

    private void settle() {
        sheet.witness("at stage " + sheet.stage());
        electThoseWithEnough();
    }

    /// ERS97 5.4.8.
    private void lowerQuota() {
        if (rule.lowersTheBar() && field.elected().isEmpty())
            quota = rule.quotaOf(count.ballots().votes().minus(sheet.nonTransferable()), count.seats());
    }
}
