package org.regroup.counting.stv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.regroup.counting.Lot;
import org.regroup.counting.RankedBallots;

/// The reference Meek rule (and Warren's) ballot by ballot in decimal numbers, written from the rule without a look at the
/// counter it is compared with.
final class SlowMeek {

    private static final BigDecimal LAST_PLACE = new BigDecimal("0.000000001");
    private static final BigDecimal OMEGA = new BigDecimal("0.000001");

    final List<Integer> elected = new ArrayList<>();
    final List<BigDecimal[]> stages = new ArrayList<>();
    final List<BigDecimal> quotas = new ArrayList<>();

    private final BigDecimal[] keep;
    private final BigDecimal[] votes;
    private final List<Integer> hopeful = new ArrayList<>();
    private int draws;

    SlowMeek(RankedBallots ballots, int candidates, int seats, boolean warren, String seed) {
        keep = new BigDecimal[candidates + 1];
        votes = new BigDecimal[candidates + 1];
        for (int c = 1; c <= candidates; c++) {
            hopeful.add(c);
            keep[c] = (BigDecimal.ONE);
        }
        while (elected.size() < seats) {
            BigDecimal last = new BigDecimal(Long.MAX_VALUE);
            BigDecimal surplus;
            BigDecimal quota;
            List<Integer> now;
            while (true) {
                distribute(ballots, candidates, warren);
                BigDecimal sum = Arrays.stream(votes).skip(1).reduce(BigDecimal.ZERO, BigDecimal::add);
                quota = sum.divide(new BigDecimal(seats + 1), 9, RoundingMode.DOWN).add(LAST_PLACE);
                BigDecimal needed = quota;
                now = new ArrayList<>(hopeful.stream().filter(c -> votes[c].compareTo(needed) >= 0).toList());
                now.sort((a, b) -> votes[b].compareTo(votes[a]));
                hopeful.removeAll(now);
                elected.addAll(now);
                surplus = elected.stream().map(c -> votes[c].subtract(needed)).reduce(BigDecimal.ZERO, BigDecimal::add)
                        .max(BigDecimal.ZERO);
                if (!now.isEmpty() || hopeful.size() <= seats - elected.size() || surplus.compareTo(OMEGA) < 0
                        || surplus.compareTo(last) >= 0)
                    break;
                last = surplus;
                for (int c : elected)
                    keep[c] = (needed.multiply(keep[c]).setScale(9, RoundingMode.UP).divide(votes[c], 9, RoundingMode.UP)
                            .min(BigDecimal.ONE));
            }
            if (elected.size() < seats && hopeful.size() <= seats - elected.size()) {
                hopeful.sort((a, b) -> votes[b].compareTo(votes[a]));
                elected.addAll(hopeful);
                hopeful.clear();
            }
            stages.add(votes.clone());
            quotas.add(quota);
            if (now.isEmpty() && elected.size() < seats)
                exclude(surplus, seed);
        }
    }

    private void distribute(RankedBallots ballots, int candidates, boolean warren) {
        for (int c = 1; c <= candidates; c++)
            votes[c] = (BigDecimal.ZERO);
        for (int i = 0; i < ballots.size(); i++) {
            BigDecimal left = BigDecimal.ONE;
            for (List<Integer> place : ballots.ranking(i)) {
                BigDecimal part = keep[place.getFirst()];
                BigDecimal kept = warren ? part.min(left) : left.multiply(part).setScale(9, RoundingMode.UP);
                votes[place.getFirst()] = votes[place.getFirst()].add(kept.multiply(new BigDecimal(ballots.weight(i))));
                left = left.subtract(kept);
            }
        }
    }

    private void exclude(BigDecimal surplus, String seed) {
        BigDecimal fewest = hopeful.stream().map(c -> votes[c]).reduce(BigDecimal::min).orElseThrow();
        List<Integer> level = hopeful.stream().filter(c -> votes[c].compareTo(fewest.add(surplus)) <= 0).toList();
        int out = level.size() == 1 ? level.getFirst() : Lot.among(level, seed, ++draws).first();
        hopeful.remove(Integer.valueOf(out));
        keep[out] = (BigDecimal.ZERO);
    }
}
