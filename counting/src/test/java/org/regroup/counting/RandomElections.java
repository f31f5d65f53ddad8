package org.regroup.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Small made-up elections, the same for the same seed: truncated ballots, equal ballots, close results and many ties.
public final class RandomElections {

    private RandomElections() {}

    /// One line of ballots.
    public record Line(int weight, List<List<Integer>> ranking) {}

    /// An election as lines, so that tests can shuffle and rename it.
    public record Lines(int candidates, int seats, List<Line> lines) {

        public Election election() {
            return election(lines);
        }

        /// The same with the lines in another order, some of them divided in two.
        public Election shuffled(Random random) {
            List<Line> all = new ArrayList<>();
            for (Line line : lines) {
                int first = random.nextInt(line.weight() + 1);
                all.add(new Line(first, line.ranking()));
                all.add(new Line(line.weight() - first, line.ranking()));
            }
            Collections.shuffle(all, random);
            return election(all);
        }

        /// The same with other numbers for the candidates: `to.get(c - 1)` is the new number of candidate c.
        public Election renamed(List<Integer> to) {
            return election(lines.stream().map(line -> new Line(line.weight(), line.ranking().stream()
                    .map(place -> place.stream().map(c -> to.get(c - 1)).toList()).toList())).toList());
        }

        private Election election(List<Line> all) {
            RankedBallots.Builder builder = RankedBallots.of(candidates);
            all.forEach(line -> builder.add(line.weight(), line.ranking()));
            List<String> names = IntStream.rangeClosed(1, candidates).mapToObj(c -> "Candidate " + c).toList();
            return Election.of(Contest.of("Made up", seats, names), builder.build());
        }
    }

    /// @param equal whether some ballots rank candidates equal
    public static Lines lines(Random random, boolean equal) {
        int candidates = 2 + random.nextInt(6);
        int seats = 1 + random.nextInt(Math.max(1, candidates - 1));
        int size = 1 + random.nextInt(30);
        int heaviest = 1 + random.nextInt(random.nextBoolean() ? 3 : 40);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < size; i++)
            lines.add(new Line(1 + random.nextInt(heaviest), ranking(random, candidates, equal)));
        return new Lines(candidates, seats, lines);
    }

    private static List<List<Integer>> ranking(Random random, int candidates, boolean equal) {
        List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, candidates).boxed().toList());
        Collections.shuffle(order, random);
        int length = 1 + random.nextInt(candidates);
        List<List<Integer>> ranking = new ArrayList<>();
        for (int i = 0; i < length;) {
            int members = equal && random.nextInt(5) == 0 ? Math.min(length - i, 1 + random.nextInt(3)) : 1;
            ranking.add(List.copyOf(order.subList(i, i + members)));
            i += members;
        }
        return ranking;
    }

    /// New numbers for so many candidates.
    public static List<Integer> renaming(Random random, int candidates) {
        List<Integer> to = new ArrayList<>(IntStream.rangeClosed(1, candidates).boxed().toList());
        Collections.shuffle(to, random);
        return to;
    }
}
