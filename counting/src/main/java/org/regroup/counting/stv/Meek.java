package org.regroup.counting.stv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Field;
import org.regroup.counting.Flow;
import org.regroup.counting.Parameter;
import org.regroup.counting.Rational;

/// Meek's method and Warren's: every elected candidate keeps a part of each vote, found by iterating, such that all elected keep
/// just the quota; the quota falls as votes become non-transferable.
///
/// Everything is in whole numbers of the ninth decimal place. Meek: a candidate keeps a share of what reaches it. Warren: it
/// keeps up to a fixed price.
///
/// Sources: B. L. Meek (1969/70); Hill, Wichmann, Woodall, "Algorithm 123: Single transferable vote by Meek's method", Computer
/// Journal 30 (1987); Proportional Representation Foundation, "Reference Meek Rule"; New Zealand, Local Electoral Regulations
/// 2001, Schedule 1A; C. H. E. Warren, "Counting in STV elections", Voting matters 1 (1994).
final class Meek {

    static final int PLACES = 9;
    private static final long ONE = 1_000_000_000L;

    private final Count count;
    private final BallotTree tree;
    private final int candidates;
    private final Rule rule;
    private final Field field;
    private final long enough;
    private final long least;
    private final long valid;
    private final Progress progress;

    private final long[] keep;
    private final long[] votes;
    private final long[] reaching;
    private long quota;
    private long surplus;

    /// @param warren    whether candidates keep a price rather than a share
    /// @param enough    iteration ends when all surpluses together are below this part of a vote
    /// @param early     whether the lowest is excluded as soon as the surplus cannot save it
    /// @param uncertain whether everybody whom the surplus left could make the lowest counts as level
    /// @param settled   whether somebody who reaches the quota is elected only when the surpluses have settled
    record Rule(boolean warren, Rational enough, boolean early, boolean uncertain, boolean settled) {

        static final Rule REFERENCE = new Rule(false, Rational.of(1, 1_000_000), false, true, false);
        static final Rule NEW_ZEALAND = new Rule(false, Rational.of(1, 10_000), true, false, false);
        static final Rule WARREN = new Rule(true, Rational.of(1, 1_000_000), false, true, false);

        static final Parameter ELECT = Parameter.choice("elect",
                "whether those who reach the quota are elected at once or when the surpluses have settled", "at-once",
                "when-settled");

        /// The rule as the organisers want it.
        Rule with(Count count) {
            return new Rule(warren, enough, early, uncertain, count.parameter(ELECT.name()).equals("when-settled"));
        }
    }

    Meek(Count count, Rule rule) {
        this.rule = rule;
        this.field = count.field();
        this.count = count;
        this.tree = BallotTree.of(count.ranked());
        this.candidates = count.candidates();
        long unit = count.ranked().unit();
        long scale = Math.multiplyExact(ONE, unit);
        this.least = unit;
        this.enough = Math.max(1, rule.enough().times(scale).floor().longValueExact());
        this.valid = count.ballots().votes().times(scale).numerator().longValueExact();
        this.progress = new Progress(count, scale, valid);
        this.keep = new long[candidates + 1];
        this.votes = new long[candidates + 1];
        this.reaching = new long[tree.deepest() + 1];
        reaching[0] = ONE;
    }

    Counted counted() {
        Optional<String> objection = count.objectionToWaiting();
        if (objection.isPresent())
            return Counted.Refused.because(objection.get());
        field.continuing().forEach(c -> keep[c] = ONE);
        Action action = Action.of(Action.Kind.FIRST);
        List<Integer> excluded = List.of();
        while (true) {
            List<Integer> now = converge();
            close(action, excluded, now);
            if (field.isFull())
                break;
            List<Integer> doomed = field.doomed();
            if (now.isEmpty() || !doomed.isEmpty()) {
                excluded = doomed.isEmpty()
                        ? List.of(progress.lowest(field, votes, rule.uncertain() ? surplus : 0))
                        : progress.doomed(field);
                excluded.forEach(c -> keep[c] = 0);
                action = new Action(Action.Kind.EXCLUDE, excluded);
            } else {
                excluded = List.of();
                action = new Action(Action.Kind.SURPLUS, now);
            }
        }
        field.notes().forEach(progress::note);
        return new Counted.Done(count.result(progress.stages().getFirst().quota(), PLACES, progress.stages(), progress.elected())
                .withNotes(progress.notes()));
    }

    /// Iterates until somebody is elected, or the surplus is small, or it does not shrink any more.
    ///
    /// @return who was elected, in order
    private List<Integer> converge() {
        long before = Long.MAX_VALUE;
        while (true) {
            distribute();
            quota = quota();
            List<Integer> now = rule.settled() ? List.of() : elect();
            surplus = surplus();
            if (!now.isEmpty() || surplus < enough || surplus >= before || rule.early() && nobodySavesTheLowest())
                return rule.settled() ? elect() : now;
            before = surplus;
            for (int c : field.elected())
                keep[c] = Math.min(ONE, Scaled.timesOverUp(Scaled.timesOverUp(quota, keep[c], ONE), ONE, votes[c]));
        }
    }

    private List<Integer> elect() {
        return progress.elect(field, votes, c -> votes[c] >= quota);
    }

    /// Whether the lowest would be lowest even with all of the surplus.
    private boolean nobodySavesTheLowest() {
        long[] ascending = field.continuing().stream().filter(field::mayExclude).mapToLong(c -> votes[c]).sorted().toArray();
        return ascending.length > 1 && ascending[0] + surplus < ascending[1];
    }

    private long surplus() {
        return Math.max(0, field.elected().stream().mapToLong(c -> votes[c] - quota).sum());
    }

    private long quota() {
        long sum = 0;
        for (long each : votes)
            sum += each;
        return sum / (count.seats() + 1) / least * least + least;
    }

    /// Gives every vote to its candidates, in the order of preference.
    private void distribute() {
        Arrays.fill(votes, 0);
        int[] candidate = tree.candidate();
        int[] depth = tree.depth();
        int[] end = tree.end();
        long[] weight = tree.weight();
        int node = 0;
        while (node < candidate.length) {
            long part = keep[candidate[node]];
            long reached = reaching[depth[node]];
            if (part == 0) {
                reaching[depth[node] + 1] = reached;
                node++;
                continue;
            }
            long kept = part == ONE ? reached : rule.warren() ? Math.min(part, reached) : (reached * part + (ONE - 1)) / ONE;
            votes[candidate[node]] += weight[node] * kept;
            if (kept == reached) {
                node = end[node];
            } else {
                reaching[depth[node] + 1] = reached - kept;
                node++;
            }
        }
    }

    private void close(Action action, List<Integer> excluded, List<Integer> now) {
        SortedMap<Integer, Rational> keeps = new TreeMap<>();
        field.elected().forEach(c -> keeps.put(c, Rational.of(keep[c], ONE)));
        progress.close(action, votes, now, excluded, quota, flows(action), keeps.isEmpty() ? Map.of() : Map.of("keep", keeps));
    }

    /// Votes of one who lost some can be followed; where several lost votes at once the totals say all there is to say.
    private List<Flow> flows(Action action) {
        if (progress.stages().isEmpty() || action.kind() == Action.Kind.FIRST)
            return List.of();
        List<Rational> before = progress.stages().getLast().totals();
        Rational lostBefore = progress.stages().getLast().nonTransferable();
        List<Integer> losers = new ArrayList<>();
        List<Flow> gains = new ArrayList<>();
        Rational sum = Rational.ZERO;
        for (int c = 1; c <= candidates; c++) {
            Rational change = progress.votes(votes[c]).minus(before.get(c - 1));
            sum = sum.plus(progress.votes(votes[c]));
            if (change.signum() < 0)
                losers.add(c);
            else if (change.signum() > 0)
                gains.add(new Flow(0, c, change));
        }
        if (losers.size() != 1)
            return List.of();
        Rational lost = progress.votes(valid).minus(sum).minus(lostBefore);
        if (lost.signum() > 0)
            gains.add(new Flow(0, Flow.NON_TRANSFERABLE, lost));
        return gains.stream().map(g -> new Flow(losers.getFirst(), g.to(), g.votes())).toList();
    }
}
