package org.regroup.counting.stv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.regroup.counting.Field;
import org.regroup.counting.Flow;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;

/// Who holds which papers, in batches, and how they pass on.
final class Parcels {

    private final Papers papers;
    private final Field field;
    private final int candidates;
    private final List<List<Batch>> held = new ArrayList<>();
    private int transfers;

    /// Papers of one value that pass on together.
    ///
    /// @param byHolder the batches of each candidate who loses them
    record Bundle(Rational value, Map<Integer, List<Batch>> byHolder) {}

    /// What a candidate gets of a transfer, and from whom; `to` is 0 for what finds no further preference.
    record Move(int from, int to, Rational votes) {}

    Parcels(RankedBallots ballots, Field field) {
        this.papers = new Papers(ballots);
        this.field = field;
        this.candidates = ballots.candidates();
        for (int c = 0; c <= candidates; c++)
            held.add(new ArrayList<>());
    }

    /// How many transfers there have been.
    int transfers() {
        return transfers;
    }

    /// What a candidate holds, in the order received.
    List<Batch> held(int candidate) {
        return List.copyOf(held.get(candidate));
    }

    /// Votes by first preferences.
    Map<Integer, Rational> sortFirstPreferences() {
        Pile all = new Pile();
        for (int paper = 0; paper < papers.size(); paper++)
            all.add(paper);
        Map<Integer, Rational> votes = new TreeMap<>();
        sorted(all, Rational.ONE).forEach((to, batch) -> {
            held.get(to).add(batch);
            votes.put(to, papers.votes(batch.weight()));
        });
        return votes;
    }

    /// Papers by the next preference for somebody who continues, 0 for those that have none.
    private Map<Integer, Batch> sorted(Pile pile, Rational value) {
        boolean[] open = new boolean[candidates + 1];
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

    /// What came of the transfer of a surplus.
    ///
    /// @param value at which the papers passed on
    record Transferred(Rational value, List<Move> moves) {}

    /// Passes on the batch last received, at the value that the surplus allows but never at more than before.
    Transferred passSurplus(int from, Rational surplus, int places) {
        transfers++;
        Batch last = held.get(from).removeLast();
        Map<Integer, Batch> sorted = sorted(last.papers(), last.value());
        sorted.remove(Flow.NON_TRANSFERABLE);
        Rational transferable = papers.votes(sorted.values().stream().mapToLong(Batch::weight).reduce(0, Math::addExact));
        Rational value = transferable.times(last.value()).compareTo(surplus) > 0
                ? surplus.over(transferable).truncated(places)
                : last.value();
        List<Move> moves = new ArrayList<>();
        sorted.forEach((to, batch) -> {
            moves.add(new Move(from, to, papers.votes(batch.weight()).times(value)));
            held.get(to).add(new Batch(value, transfers, batch.papers(), batch.weight()));
        });
        return new Transferred(value, moves);
    }

    /// The papers of those excluded as they pass on, one bundle after the other.
    List<Bundle> bundles(List<Integer> losers, LastParcel.Order rule) {
        Comparator<Batch> highestFirst = Comparator.comparing(Batch::value).reversed();
        Comparator<Batch> order = switch (rule) {
            case BY_VALUE -> highestFirst;
            case FIRST_PREFERENCES_THEN_BY_VALUE -> Comparator.<Batch>comparingInt(b -> Math.min(b.transfer(), 1))
                    .thenComparing(highestFirst);
            case AS_RECEIVED -> Comparator.comparingInt(Batch::transfer);
        };
        TreeMap<Batch, Map<Integer, List<Batch>>> bundles = new TreeMap<>(order);
        for (int loser : losers)
            for (Batch batch : held.get(loser))
                bundles.computeIfAbsent(batch, _ -> new TreeMap<>()).computeIfAbsent(loser, _ -> new ArrayList<>()).add(batch);
        return bundles.entrySet().stream().map(e -> new Bundle(e.getKey().value(), e.getValue())).toList();
    }

    /// Passes on a bundle at its value; whoever gets papers of it gets them as one batch.
    List<Move> pass(Bundle bundle) {
        transfers++;
        List<Move> moves = new ArrayList<>();
        Map<Integer, Pile> received = new TreeMap<>();
        long[] weights = new long[candidates + 1];
        bundle.byHolder().forEach((from, batches) -> {
            Pile pile = new Pile();
            batches.forEach(batch -> pile.addAll(batch.papers()));
            held.get(from).removeAll(batches);
            sorted(pile, bundle.value()).forEach((to, batch) -> {
                moves.add(new Move(from, to, papers.votes(batch.weight()).times(bundle.value())));
                received.computeIfAbsent(to, _ -> new Pile()).addAll(batch.papers());
                weights[to] = Math.addExact(weights[to], batch.weight());
            });
        });
        received.remove(Flow.NON_TRANSFERABLE);
        received.forEach((to, pile) -> held.get(to).add(new Batch(bundle.value(), transfers, pile, weights[to])));
        return moves;
    }

    /// With what a candidate was elected.
    ///
    /// @param moment  how many transfers there had been
    /// @param batches held, in the order received
    /// @param quota   at that moment
    record Credit(int moment, Rational votes, List<Batch> batches, Rational quota) {}

    /// What papers were worth to the candidate elected with them, by number of ballot: their value; but where there was a surplus,
    /// those of the last batch share evenly what was missing to the quota before it.
    Map<Integer, Rational> worth(Credit credit) {
        Map<Integer, Rational> worth = new TreeMap<>();
        Rational missing = credit.quota();
        for (Batch batch : credit.batches()) {
            boolean shared = batch == credit.batches().getLast() && credit.votes().compareTo(credit.quota()) > 0
                    && batch.weight() > 0;
            Rational value = shared ? missing.max(Rational.ZERO).over(papers.votes(batch.weight())) : batch.value();
            for (int i = 0; i < batch.papers().size(); i++)
                worth.put(batch.papers().get(i), papers.votes(papers.weight(batch.papers().get(i))).times(value));
            missing = missing.minus(papers.votes(batch.weight()).times(value));
        }
        return worth;
    }
}
