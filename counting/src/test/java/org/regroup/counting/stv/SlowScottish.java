package org.regroup.counting.stv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Lot;
import org.regroup.counting.RankedBallots;

/// The Scottish rules paper by paper, as a returning officer with very much time would count: written from the text of the
/// statute without a look at the counter it is compared with.
final class SlowScottish {

    /// A ballot paper and where it lies.
    private static final class Paper {
        final List<Integer> preferences;
        BigDecimal value = BigDecimal.ONE;
        int with;

        Paper(List<Integer> preferences) {
            this.preferences = preferences;
        }
    }

    final List<BigDecimal[]> stages = new ArrayList<>();
    final List<Integer> elected = new ArrayList<>();

    private final List<Paper> papers = new ArrayList<>();
    private final List<Integer> continuing = new ArrayList<>();
    private final BigDecimal[] totals;
    private final List<Integer> waiting = new ArrayList<>();
    private final String seed;
    private int draws;

    SlowScottish(RankedBallots ballots, int candidates, int seats, String seed) {
        this.seed = seed;
        this.totals = new BigDecimal[candidates + 1];
        for (int c = 1; c <= candidates; c++) {
            continuing.add(c);
            totals[c] = (BigDecimal.ZERO);
        }
        for (int i = 0; i < ballots.size(); i++)
            for (int n = 0; n < ballots.weight(i); n++)
                papers.add(new Paper(ballots.ranking(i).stream().map(List::getFirst).toList()));
        BigDecimal quota = new BigDecimal(papers.size() / (seats + 1) + 1);
        papers.forEach(this::hand);
        endStage(quota, seats);
        while (elected.size() < seats) {
            if (waiting.isEmpty()) {
                int out = settle(continuing, false);
                continuing.remove(Integer.valueOf(out));
                totals[out] = (BigDecimal.ZERO);
                papers.stream().filter(p -> p.with == out).forEach(this::hand);
            } else {
                int from = settle(waiting, true);
                waiting.remove(Integer.valueOf(from));
                BigDecimal had = totals[from];
                BigDecimal surplus = had.subtract(quota);
                totals[from] = (quota);
                for (Paper paper : papers) {
                    if (paper.with != from)
                        continue;
                    paper.value = surplus.multiply(paper.value).divide(had, 5, RoundingMode.DOWN);
                    hand(paper);
                }
            }
            endStage(quota, seats);
        }
    }

    private void hand(Paper paper) {
        paper.with = paper.preferences.stream().filter(continuing::contains).findFirst().orElse(0);
        if (paper.with != 0)
            totals[paper.with] = totals[paper.with].add(paper.value);
    }

    private void endStage(BigDecimal quota, int seats) {
        List<Integer> reached = new ArrayList<>(continuing.stream().filter(c -> totals[c].compareTo(quota) >= 0).toList());
        reached.sort((a, b) -> totals[b].compareTo(totals[a]));
        elected.addAll(reached);
        continuing.removeAll(reached);
        reached.stream().filter(c -> totals[c].compareTo(quota) > 0).forEach(waiting::add);
        if (elected.size() < seats && continuing.size() <= seats - elected.size()) {
            continuing.sort((a, b) -> totals[b].compareTo(totals[a]));
            elected.addAll(continuing);
            continuing.clear();
        }
        stages.add(totals.clone());
    }

    /// The one with the most or the fewest votes; those level are judged by the last stage at which they were not, then by lot.
    private int settle(List<Integer> among, boolean most) {
        List<Integer> level = best(among, totals, most);
        for (int i = stages.size() - 1; i >= 0 && level.size() > 1; i--)
            level = best(level, stages.get(i), most);
        return level.size() == 1 ? level.getFirst() : Lot.among(level.stream().sorted().toList(), seed, ++draws).first();
    }

    private static List<Integer> best(List<Integer> among, BigDecimal[] votes, boolean most) {
        BigDecimal extreme = among.stream().map(c -> votes[c]).reduce((a, b) -> most ? a.max(b) : a.min(b)).orElseThrow();
        return among.stream().filter(c -> votes[c].compareTo(extreme) == 0).toList();
    }
}
