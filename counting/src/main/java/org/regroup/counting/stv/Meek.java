package org.regroup.counting.stv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Flow;
import org.regroup.counting.Rational;
import org.regroup.counting.Tie.Purpose;

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
    private final boolean warren;
    private final long enough;
    private final long least;
    private final long valid;
    private final Progress progress;

    private final long[] keep;
    private final long[] votes;
    private final long[] reaching;
    private final boolean[] hopeful;
    private final boolean[] elected;
    private long quota;
    private long surplus;

    /// @param warren whether candidates keep a price rather than a share
    /// @param enough iteration ends when all surpluses together are below this part of a vote
    Meek(Count count, boolean warren, Rational enough) {
        this.count = count;
        this.warren = warren;
        this.tree = BallotTree.of(count.ranked());
        this.candidates = count.candidates();
        long unit = count.ranked().unit();
        long scale = Math.multiplyExact(ONE, unit);
        this.least = unit;
        this.enough = Math.max(1, enough.times(scale).floor().longValueExact());
        this.valid = count.ballots().votes().times(scale).numerator().longValueExact();
        this.progress = new Progress(count, scale, valid);
        this.keep = new long[candidates + 1];
        this.votes = new long[candidates + 1];
        this.reaching = new long[tree.deepest() + 1];
        this.hopeful = new boolean[candidates + 1];
        this.elected = new boolean[candidates + 1];
        reaching[0] = ONE;
    }

    Counted counted() {
        for (int c : count.contest().standing()) {
            hopeful[c] = true;
            keep[c] = ONE;
        }
        Action action = Action.of(Action.Kind.FIRST);
        List<Integer> excluded = List.of();
        while (true) {
            List<Integer> now = converge();
            if (now.isEmpty()) {
                close(action, excluded, List.of());
                excluded = List.of(lowest());
                action = new Action(Action.Kind.EXCLUDE, excluded);
                excluded.forEach(this::drop);
                if (left().size() <= open()) {
                    distribute();
                    quota = quota();
                    close(action, excluded, fill(List.of()));
                    break;
                }
            } else {
                List<Integer> all = fill(now);
                close(action, excluded, all);
                if (open() <= 0)
                    break;
                excluded = List.of();
                action = new Action(Action.Kind.SURPLUS, now);
            }
        }
        return new Counted.Done(count.result(progress.stages().getFirst().quota(), PLACES, progress.stages(), progress.elected())
                .withNotes(progress.notes()));
    }

    private int open() {
        return count.seats() - progress.elected().size();
    }

    private List<Integer> left() {
        return IntStream.rangeClosed(1, candidates).filter(c -> hopeful[c]).boxed().toList();
    }

    private void drop(int candidate) {
        hopeful[candidate] = false;
        keep[candidate] = 0;
    }

    /// Those just elected, and everybody left if they are no more than the seats left.
    private List<Integer> fill(List<Integer> now) {
        List<Integer> all = new ArrayList<>(now);
        List<Integer> left = left();
        if (left.size() <= open() - now.size()) {
            all.addAll(progress.byVotes(left, votes));
            left.forEach(c -> {
                hopeful[c] = false;
                elected[c] = true;
            });
        }
        return all;
    }

    /// Iterates until somebody is elected, or the surplus is small, or it does not shrink any more.
    ///
    /// @return who was elected, in order
    private List<Integer> converge() {
        long before = Long.MAX_VALUE;
        while (true) {
            distribute();
            quota = quota();
            List<Integer> now = progress.byVotes(left().stream().filter(c -> votes[c] >= quota).toList(), votes);
            for (int c : now) {
                hopeful[c] = false;
                elected[c] = true;
            }
            surplus = surplus();
            if (!now.isEmpty() || surplus < enough || surplus >= before)
                return now;
            before = surplus;
            for (int c = 1; c <= candidates; c++)
                if (elected[c])
                    keep[c] = Math.min(ONE, Scaled.timesOverUp(Scaled.timesOverUp(quota, keep[c], ONE), ONE, votes[c]));
        }
    }

    private long surplus() {
        long sum = 0;
        for (int c = 1; c <= candidates; c++)
            if (elected[c])
                sum += votes[c] - quota;
        return Math.max(0, sum);
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
            long kept = part == ONE ? reached : warren ? Math.min(part, reached) : (reached * part + (ONE - 1)) / ONE;
            votes[candidate[node]] += weight[node] * kept;
            if (kept == reached) {
                node = end[node];
            } else {
                reaching[depth[node] + 1] = reached - kept;
                node++;
            }
        }
    }

    /// Everybody who could have the fewest votes, as the surplus left might lift them, counts as level.
    private int lowest() {
        List<Integer> left = left();
        long fewest = left.stream().mapToLong(c -> votes[c]).min().orElseThrow();
        return count.ties().lowest(Purpose.EXCLUSION, progress.stage(),
                left.stream().filter(c -> votes[c] <= fewest + surplus).toList(), progress.evidence());
    }

    private void close(Action action, List<Integer> excluded, List<Integer> now) {
        SortedMap<Integer, Rational> keeps = new TreeMap<>();
        for (int c = 1; c <= candidates; c++)
            if (elected[c])
                keeps.put(c, Rational.of(keep[c], ONE));
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
