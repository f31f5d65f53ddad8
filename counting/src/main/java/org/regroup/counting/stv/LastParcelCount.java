package org.regroup.counting.stv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Field;
import org.regroup.counting.Flow;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Tie.Purpose;
import org.regroup.counting.TieBreaker.Evidence;

/// Counts by a rule in which every paper lies with one candidate and a surplus consists of the papers last received.
///
/// Constraints: whoever cannot be elected any more is excluded before the next transfer; whoever must not be excluded is
/// passed over (see [Field]).
final class LastParcelCount implements CreditedCount {

    private final Count count;
    private final LastParcel rule;
    private final Papers papers;
    private final Field field;
    private final ResultSheet sheet;
    private final List<List<Batch>> held = new ArrayList<>();
    private final Map<Integer, Credit> credits = new TreeMap<>();
    private Rational quota;
    private int transfers;

    /// What lay with a candidate at the moment of election.
    ///
    /// @param moment  how many transfers there had been
    /// @param batches in the order received
    /// @param quota   at that moment
    record Credit(int moment, Rational votes, List<Batch> batches, Rational quota) {}

    LastParcelCount(Count count, LastParcel rule) {
        this.count = count;
        this.rule = rule;
        papers = new Papers(count.ranked());
        field = count.field();
        sheet = new ResultSheet(count);
        quota = rule.quotaOf(count.ballots().votes(), count.seats());
        for (int c = 0; c <= count.candidates(); c++)
            held.add(new ArrayList<>());
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

    /// Papers count at their value. Where there was a surplus, those of the last batch share evenly what was missing to the quota
    /// before it.
    @Override
    public Map<Integer, Rational> credit(int candidate) {
        Credit credit = won(candidate);
        Map<Integer, Rational> worth = new TreeMap<>();
        Rational missing = credit.quota();
        for (Batch batch : credit.batches()) {
            boolean last = batch == credit.batches().getLast();
            Rational value = !last || credit.votes().compareTo(credit.quota()) <= 0 || batch.weight() == 0
                    ? batch.value()
                    : missing.max(Rational.ZERO).over(papers.votes(batch.weight()));
            for (int i = 0; i < batch.papers().size(); i++) {
                int paper = batch.papers().get(i);
                worth.put(paper, papers.votes(papers.weight(paper)).times(value));
            }
            missing = missing.minus(papers.votes(batch.weight()).times(value));
        }
        return worth;
    }

    private void countFirstPreferences() {
        Pile all = new Pile();
        for (int paper = 0; paper < papers.size(); paper++)
            all.add(paper);
        Map<Integer, Batch> sorted = sorted(all, Rational.ONE);
        sorted.forEach((candidate, batch) -> {
            sheet.credit(candidate, papers.votes(batch.weight()));
            held.get(candidate).add(batch);
        });
        sheet.witness("at stage 1");
        electThoseWithEnough();
        sheet.close(quota);
    }

    /// Papers by the next preference that is open, 0 for those that have none.
    private Map<Integer, Batch> sorted(Pile pile, Rational value) {
        boolean[] open = new boolean[count.candidates() + 1];
        field.continuing().forEach(c -> open[c] = true);
        Map<Integer, Pile> piles = new TreeMap<>();
        long[] weights = new long[open.length];
        for (int i = 0; i < pile.size(); i++) {
            int to = papers.next(pile.get(i), open);
            piles.computeIfAbsent(to, _ -> new Pile()).add(pile.get(i));
            weights[to] = Math.addExact(weights[to], papers.weight(pile.get(i)));
        }
        return piles.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                e -> new Batch(value, transfers, e.getValue(), weights[e.getKey()]), (a, _) -> a, TreeMap::new));
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
            boolean contested = level.size() > field.seatsLeft()
                    || (level.size() > 1 && !count.settings().constraints().isEmpty());
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
        credits.put(candidate, new Credit(transfers, sheet.total(candidate), List.copyOf(held.get(candidate)), quota));
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
            if (!sheet.total(free.get(k - 1)).equals(next) && rule.below(votes, next) && field.mayExclude(free.subList(0, k)))
                group = free.subList(0, k);
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
        transfers++;
        Rational surplus = surplus(from);
        Batch last = held.get(from).removeLast();
        Map<Integer, Batch> sorted = sorted(last.papers(), last.value());
        Rational transferable = papers.votes(sorted.entrySet().stream().filter(e -> e.getKey() != Flow.NON_TRANSFERABLE)
                .mapToLong(e -> e.getValue().weight()).reduce(0, Math::addExact));
        Rational value = transferable.times(last.value()).compareTo(surplus) > 0
                ? surplus.over(transferable).truncated(rule.places())
                : last.value();
        sorted.forEach((to, batch) -> {
            if (to != Flow.NON_TRANSFERABLE) {
                sheet.move(from, to, papers.votes(batch.weight()).times(value));
                held.get(to).add(new Batch(value, transfers, batch.papers(), batch.weight()));
            }
        });
        sheet.move(from, Flow.NON_TRANSFERABLE, surplus(from));
        sheet.figure("transfer value", from, value);
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
        for (Bundle bundle : bundles(losers)) {
            if (field.isFull())
                break;
            transfers++;
            pass(bundle);
            if (rule.witnessesBatches())
                sheet.witness("at stage " + sheet.stage() + " after the papers of value " + bundle.value());
            lowerQuota();
            electThoseWithEnough();
        }
        settle();
        sheet.close(quota);
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

    /// Papers of one value that pass on together.
    private record Bundle(Rational value, Map<Integer, List<Batch>> byHolder) {}

    private List<Bundle> bundles(List<Integer> losers) {
        Comparator<Batch> order = switch (rule.order()) {
            case BY_VALUE -> Comparator.comparing(Batch::value).reversed();
            case FIRST_PREFERENCES_THEN_BY_VALUE -> Comparator.<Batch>comparingInt(b -> Math.min(b.transfer(), 1))
                    .thenComparing(Comparator.comparing(Batch::value).reversed());
            case AS_RECEIVED -> Comparator.comparingInt(Batch::transfer);
        };
        TreeMap<Batch, Map<Integer, List<Batch>>> bundles = new TreeMap<>(order);
        for (int loser : losers) {
            held.get(loser).forEach(
                    batch -> bundles.computeIfAbsent(batch, _ -> new TreeMap<>()).computeIfAbsent(loser, _ -> new ArrayList<>())
                            .add(batch));
        }
        return bundles.entrySet().stream().map(e -> new Bundle(e.getKey().value(), e.getValue())).toList();
    }

    private void pass(Bundle bundle) {
        Map<Integer, Pile> received = new TreeMap<>();
        long[] weights = new long[count.candidates() + 1];
        bundle.byHolder().forEach((from, batches) -> {
            Pile pile = new Pile();
            batches.forEach(batch -> pile.addAll(batch.papers()));
            held.get(from).removeAll(batches);
            sorted(pile, bundle.value()).forEach((to, batch) -> {
                sheet.move(from, to, papers.votes(batch.weight()).times(bundle.value()));
                received.computeIfAbsent(to, _ -> new Pile()).addAll(batch.papers());
                weights[to] = Math.addExact(weights[to], batch.weight());
            });
        });
        received.remove(Flow.NON_TRANSFERABLE);
        received.forEach((to, pile) -> held.get(to).add(new Batch(bundle.value(), transfers, pile, weights[to])));
    }
}
