package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.regroup.counting.Candidate;
import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.ScoredBallots;

/// Seeded random elections with everything a file can hold: equal ranks, short and empty ballots, fractions of votes, odd names.
public final class MadeUpElections {

    private static final List<String> NAMES = List.of("Ada", "Ben Nevis", "O'Brien, \"Pat\"", "Zoë", "李雷", "A=B", "Dr. D. <D&D>",
            "7",
            "Éva; née Fő", "x > y", "#10");

    private MadeUpElections() {}

    private static Contest contest(Random random, boolean plainNames) {
        int size = 2 + random.nextInt(9);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < size; i++)
            candidates.add(new Candidate(i + 1, plainNames ? "Candidate " + (char) ('A' + i) : NAMES.get(i), false,
                    random.nextBoolean() ? Map.of("gender", random.nextBoolean() ? "woman" : "man") : Map.of()));
        Contest contest = new Contest("Election \"" + random.nextInt(100) + "\" of tellers", 1 + random.nextInt(3), candidates);
        return size > 4 && random.nextInt(3) == 0 ? contest.without(List.of(1 + random.nextInt(size))) : contest;
    }

    /// @param equals     whether several candidates may stand at one rank
    /// @param fractions  whether ballots may weigh parts of a vote
    public static Election ranked(long seed, boolean equals, boolean fractions) {
        Random random = new Random(seed);
        Contest contest = contest(random, false);
        int size = contest.candidates().size();
        RankedBallots.Builder builder = RankedBallots.of(size, fractions && random.nextBoolean() ? 20 : 1);
        for (int i = random.nextInt(60); i >= 0; i--) {
            List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, size).boxed().toList());
            Collections.shuffle(order, random);
            List<List<Integer>> ranking = new ArrayList<>();
            for (int from = 0, end = random.nextInt(size + 1); from < end;) {
                int to = Math.min(end, from + (equals && random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1));
                ranking.add(order.subList(from, to));
                from = to;
            }
            builder.add(1 + random.nextInt(50), ranking);
        }
        return Election.of(contest, builder.build());
    }

    public static Election scored(long seed, int highest) {
        Random random = new Random(seed);
        Contest contest = contest(random, highest == 1);
        int size = contest.candidates().size();
        ScoredBallots.Builder builder = ScoredBallots.of(size, highest);
        for (int i = 1 + random.nextInt(40); i >= 0; i--)
            builder.add(1 + random.nextInt(50), random.ints(size, 0, highest + 1)
                    .map(s -> highest > 1 && random.nextInt(9) == 0 ? ScoredBallots.NONE : s).toArray());
        return Election.of(contest, builder.build());
    }
}
