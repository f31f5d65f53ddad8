package org.regroup.counting.proportional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Rational;
import org.regroup.counting.TieBreaker;
import org.regroup.counting.TieBreaker.Evidence;

/// One election by the method of equal shares: runs it with any sum of money and completes what it leaves unspent.
final class Shares {

    static final int PLACES = 5;

    private final Count count;
    private final Approvals approvals;
    private final Costs costs;
    private final Wares wares;
    private final boolean priced;
    private final List<Integer> standing;

    /// @param priced whether candidates have costs of their own
    Shares(Count count, Approvals approvals, Costs costs, Wares wares, boolean priced) {
        this.count = count;
        this.approvals = approvals;
        this.costs = costs;
        this.wares = wares;
        this.priced = priced;
        this.standing = count.contest().standing();
    }

    Committee begin(TieBreaker ties) {
        return new Committee(count, ties, evidence());
    }

    /// The lower cost, then more votes: the order that equalshares.net recommends.
    private List<Evidence> evidence() {
        Evidence cost = new Evidence(0, "lower cost", Comparator.comparing(costs::cost, Comparator.reverseOrder()));
        return priced ? List.of(cost, Committee.votes(approvals)) : List.of(Committee.votes(approvals));
    }

    /// Who would be bought with this sum of money. Ties are settled as if this run were the only one, so that the run that
    /// counts in the end settles them alike.
    List<Integer> tryWith(Rational money) {
        Committee committee = begin(new TieBreaker(count.settings().ties(), count.method().ties(), count.election().input()));
        Market market = market(money);
        for (List<Integer> best = market.cheapest(); !best.isEmpty(); best = market.cheapest()) {
            int chosen = committee.choose(best);
            market.take(chosen);
            committee.add(chosen);
        }
        return committee.elected();
    }

    Market market(Rational money) {
        return new Market(approvals, wares, standing, wares.inUnits(money));
    }

    /// Buys with this sum of money, stage by stage.
    Market buy(Committee committee, Rational money) {
        Market market = market(money);
        for (List<Integer> best = market.cheapest(); !best.isEmpty(); best = market.cheapest()) {
            int ties = committee.tiesSoFar();
            int chosen = committee.choose(best);
            Map<Integer, Rational> shown = new TreeMap<>();
            committee.others().forEach(c -> shown.put(c, market.effectiveVotes(c, PLACES)));
            Market.Purchase purchase = market.buy(chosen);
            Rational rho = purchase.price().over(wares.utility(chosen));
            SortedMap<Integer, Rational> rhos = new TreeMap<>();
            best.forEach(c -> rhos.put(c, rho));
            Rational left = money.minus(costs.sum(committee.elected())).minus(costs.cost(chosen));
            committee.elect(Action.Kind.ELECT, chosen,
                    c -> c == chosen ? Rational.ONE.over(rho) : shown.getOrDefault(c, Rational.ZERO), ties,
                    Map.of("rho", rhos, "payment", just(chosen, purchase.price()), "paid in full", just(chosen, purchase.full()),
                            "paid what was left", just(chosen, purchase.rest()), "money left", just(0, left)));
            committee.say(Words.of(committee.size(), count.contest().name(chosen), costs.cost(chosen), priced,
                    count.scored().highest() > 1, purchase,
                    approvals.votes(chosen), left));
        }
        return market;
    }

    private static SortedMap<Integer, Rational> just(int candidate, Rational figure) {
        return new TreeMap<>(Map.of(candidate, figure));
    }

    /// By how much each share can grow before anything else can be bought; empty if nothing ever is.
    ///
    /// @param elected what is bought with this share
    Optional<Rational> horizon(List<Integer> elected, Rational share) {
        return Horizon.of(approvals, costs, wares, elected, standing, share);
    }

    /// Whether so much money leaves room for exact comparisons.
    boolean canCompare(Rational money) {
        return wares.inUnits(money).floor().bitLength() <= Purses.MOST_BITS;
    }

    /// How much there is to look at in one run.
    long size() {
        return standing.stream().mapToLong(c -> approvals.supportersOf(c - 1).length).sum();
    }

    /// Whether no further candidate with a vote fits into what is really there.
    boolean isExhaustive(List<Integer> elected) {
        Set<Integer> bought = new HashSet<>(elected);
        Rational left = costs.left(elected);
        return standing.stream().filter(c -> !bought.contains(c) && approvals.support(c - 1) > 0)
                .noneMatch(c -> costs.cost(c).compareTo(left) <= 0);
    }

    boolean isAffordable(List<Integer> elected) {
        return costs.left(elected).signum() >= 0;
    }

    boolean isEverythingAffordable() {
        return isAffordable(standing);
    }

    /// Takes whoever has most votes (or points) of those that fit into what is left, as long as anybody fits.
    void fillByVotes(Committee committee) {
        while (true) {
            List<Integer> fitting = fitting(committee);
            if (fitting.isEmpty())
                return;
            long most = fitting.stream().mapToLong(c -> approvals.points(c - 1)).max().orElseThrow();
            int ties = committee.tiesSoFar();
            int chosen = committee.choose(fitting.stream().filter(c -> approvals.points(c - 1) == most).toList());
            committee.elect(Action.Kind.FILL, chosen, c -> Rational.of(approvals.points(c - 1), approvals.unit()), ties,
                    Map.of());
            committee.say(Words.filled(committee.size(), count.contest().name(chosen), costs.cost(chosen), priced,
                    approvals.votes(chosen), costs.left(committee.elected())));
        }
    }

    private List<Integer> fitting(Committee committee) {
        Rational left = costs.left(committee.elected());
        return committee.others().stream().filter(c -> costs.cost(c).compareTo(left) <= 0).toList();
    }

    /// Goes on by Phragmén's rule: what a ballot has left counts as a load below nothing.
    void fillByLoads(Committee committee, Market market) {
        Loads loads = Loads.from(approvals,
                IntStream.range(0, approvals.ballots()).mapToObj(ballot -> market.left(ballot).negated()).toList());
        while (true) {
            Map<Integer, Rational> after = new TreeMap<>();
            fitting(committee).stream().filter(c -> approvals.support(c - 1) > 0)
                    .forEach(c -> after.put(c, loads.after(c, costs.cost(c))));
            if (after.isEmpty())
                return;
            Rational least = after.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            int ties = committee.tiesSoFar();
            int chosen = committee.choose(after.keySet().stream().filter(c -> least.equals(after.get(c))).toList());
            committee.elect(Action.Kind.FILL, chosen, c -> after.getOrDefault(c, Rational.ZERO), ties,
                    Map.of("load", just(chosen, least)));
            committee.say(Words.loaded(committee.size(), count.contest().name(chosen), least));
            loads.elect(chosen, least);
        }
    }

    /// Votes that are better served by the one outcome and by the other.
    ///
    /// @param byExclusion whether it only matters if a ballot has anybody elected at all
    List<Rational> preferring(List<Integer> one, List<Integer> other, boolean byExclusion) {
        List<Long> votes = new ArrayList<>(List.of(0L, 0L));
        for (int ballot = 0; ballot < approvals.ballots(); ballot++) {
            int compared = Long.compare(served(ballot, one, byExclusion), served(ballot, other, byExclusion));
            if (compared != 0)
                votes.set(compared > 0 ? 0 : 1, votes.get(compared > 0 ? 0 : 1) + approvals.weight(ballot));
        }
        return votes.stream().map(v -> Rational.of(v, approvals.unit())).toList();
    }

    private long served(int ballot, List<Integer> elected, boolean byExclusion) {
        long points = elected.stream().mapToLong(c -> Math.max(0, approvals.score(ballot, c - 1))).sum();
        return byExclusion ? Long.signum(points) : points;
    }
}
