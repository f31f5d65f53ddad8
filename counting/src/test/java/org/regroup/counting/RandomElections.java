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

        /// The same with so many seats.
        public Lines withSeats(int number) {
            return new Lines(candidates, number, lines);
        }

        /// The same but that one voter puts a candidate a step higher: level with those just before or between, or onto the ballot.
        ///
        /// @param equal whether candidates may be put level
        public Lines raised(Random random, int candidate, boolean equal) {
            int index = random.nextInt(lines.size());
            Line line = lines.get(index);
            List<Line> all = new ArrayList<>(lines);
            all.set(index, new Line(line.weight() - 1, line.ranking()));
            all.add(new Line(1, higher(line.ranking(), candidate, equal && random.nextBoolean())));
            return new Lines(candidates, seats, all.stream().filter(each -> each.weight() > 0).toList());
        }

        private static List<List<Integer>> higher(List<List<Integer>> ranking, int candidate, boolean level) {
            List<List<Integer>> higher = new ArrayList<>();
            ranking.forEach(place -> higher.add(new ArrayList<>(place)));
            int place = IntStream.range(0, higher.size()).filter(i -> higher.get(i).contains(candidate)).findFirst()
                    .orElse(higher.size());
            boolean alone = place == higher.size() || higher.get(place).size() == 1;
            higher.forEach(each -> each.remove((Integer) candidate));
            if (alone && level && place > 0)
                higher.get(place - 1).add(candidate);
            else
                higher.add(alone && place > 0 && place < higher.size() ? place - 1 : place, new ArrayList<>(List.of(candidate)));
            higher.removeIf(List::isEmpty);
            return higher;
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
