package org.regroup.counting.stv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The rules of ERS97, Northern Ireland and PRSA 1977 once more, paper by paper and slowly, sharing nothing with the counts of
/// the library. Gives up at a tie.
final class NaiveLastParcel {

    private static final class Paper {
        private final List<Integer> preferences;
        private BigDecimal value = BigDecimal.ONE;
        private int moved;
        private int holder;

        Paper(List<Integer> preferences) {
            this.preferences = preferences;
        }
    }

    private static final class Tied extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final String rule;
    private final int places;
    private final int seats;
    private final int candidates;
    private final List<Paper> papers = new ArrayList<>();
    private final Set<Integer> hopeful = new TreeSet<>();
    private final List<Integer> elected = new ArrayList<>();
    private final Set<Integer> settled = new HashSet<>();
    private final List<List<BigDecimal>> stages = new ArrayList<>();
    private BigDecimal quota;
    private int moves;

    record Outcome(List<Integer> elected, List<List<BigDecimal>> stages) {}

    private NaiveLastParcel(String rule, int seats, int candidates, List<List<Integer>> ballots) {
        this.rule = rule;
        this.places = rule.equals("prsa77") ? 3 : 2;
        this.seats = seats;
        this.candidates = candidates;
        ballots.forEach(preferences -> papers.add(new Paper(preferences)));
        for (int c = 1; c <= candidates; c++)
            hopeful.add(c);
        quota = quotaOf(new BigDecimal(ballots.size()));
    }

    /// Empty if there is a tie on the way.
    static Optional<Outcome> count(String rule, int seats, int candidates, List<List<Integer>> ballots) {
        try {
            return Optional.of(new NaiveLastParcel(rule, seats, candidates, ballots).run());
        } catch (Tied _) {
            return Optional.empty();
        }
    }

    private BigDecimal quotaOf(BigDecimal votes) {
        BigDecimal parts = new BigDecimal(seats + 1);
        return switch (rule) {
            case "ers97" -> votes.divide(parts, 2, RoundingMode.UP);
            case "northern-ireland" -> votes.divide(parts, 0, RoundingMode.DOWN).add(BigDecimal.ONE);
            default -> votes.divide(parts, 3, RoundingMode.DOWN).add(new BigDecimal("0.001"));
        };
    }

    private BigDecimal votes(int candidate) {
        if (settled.contains(candidate))
            return quota;
        return papers.stream().filter(p -> p.holder == candidate).map(p -> p.value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int next(Paper paper) {
        return paper.preferences.stream().filter(hopeful::contains).findFirst().orElse(0);
    }

    private Outcome run() {
        papers.forEach(p -> p.holder = next(p));
        elect();
        write();
        while (elected.size() < seats) {
            List<Integer> up = hopeful.stream().sorted(Comparator.comparing(this::votes)).toList();
            if (up.size() == seats - elected.size()) {
                fill(up);
                continue;
            }
            BigDecimal waiting = elected.stream().filter(c -> !settled.contains(c))
                    .map(c -> votes(c).subtract(quota).max(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (rule.equals("northern-ireland") && seats - elected.size() == 1) {
                BigDecimal others = up.subList(0, up.size() - 1).stream().map(this::votes).reduce(waiting, BigDecimal::add);
                if (votes(up.getLast()).compareTo(others) >= 0) {
                    if (votes(up.getLast()).compareTo(votes(up.get(up.size() - 2))) == 0)
                        throw new Tied();
                    fill(List.of(up.getLast()));
                    continue;
                }
            }
            int together = together(up, waiting);
            if (waiting.signum() > 0 && together == 0)
                surplus();
            else
                exclude(up, Math.max(1, together));
        }
        return new Outcome(elected, stages);
    }

    private int together(List<Integer> up, BigDecimal waiting) {
        int together = 0;
        if (rule.equals("prsa77"))
            return 0;
        for (int k = 1; k <= up.size() - (seats - elected.size()); k++) {
            BigDecimal below = up.subList(0, k).stream().map(this::votes).reduce(waiting, BigDecimal::add);
            BigDecimal above = votes(up.get(k));
            boolean level = votes(up.get(k - 1)).compareTo(above) == 0;
            if (!level && (rule.equals("ers97") ? below.compareTo(above) <= 0 : below.compareTo(above) < 0))
                together = k;
        }
        return together;
    }

    private void surplus() {
        List<Integer> due = elected.stream().filter(c -> !settled.contains(c) && votes(c).compareTo(quota) > 0).toList();
        int from = rule.equals("prsa77")
                ? due.getFirst()
                : due.stream().max(Comparator.comparing(this::votes)).orElseThrow();
        if (due.stream().filter(c -> votes(c).compareTo(votes(from)) == 0).count() > 1)
            throw new Tied();
        BigDecimal surplus = votes(from).subtract(quota);
        int last = papers.stream().filter(p -> p.holder == from).mapToInt(p -> p.moved).max().orElseThrow();
        List<Paper> movable = papers.stream().filter(p -> p.holder == from && p.moved == last && next(p) != 0).toList();
        BigDecimal worth = movable.stream().map(p -> p.value).reduce(BigDecimal.ZERO, BigDecimal::add);
        moves++;
        BigDecimal value = worth.compareTo(surplus) > 0
                ? surplus.divide(new BigDecimal(movable.size()), places, RoundingMode.DOWN)
                : null;
        for (Paper paper : movable) {
            paper.holder = next(paper);
            paper.moved = moves;
            if (value != null)
                paper.value = value;
        }
        settled.add(from);
        elect();
        write();
    }

    private void exclude(List<Integer> up, int together) {
        if (together == 1 && votes(up.get(0)).compareTo(votes(up.get(1))) == 0)
            throw new Tied();
        List<Integer> out = up.subList(0, together);
        hopeful.removeAll(out);
        if (hopeful.size() == seats - elected.size()) {
            fill(List.copyOf(hopeful));
            return;
        }
        List<Paper> theirs = papers.stream().filter(p -> out.contains(p.holder)).toList();
        Comparator<Paper> order = switch (rule) {
            case "ers97" -> Comparator.comparing((Paper p) -> p.value).reversed();
            case "northern-ireland" -> Comparator.comparing((Paper p) -> p.moved > 0)
                    .thenComparing(Comparator.comparing((Paper p) -> p.value).reversed());
            default -> Comparator.comparing((Paper p) -> p.moved);
        };
        List<Paper> queue = new ArrayList<>(theirs.stream().sorted(order).toList());
        while (!queue.isEmpty() && elected.size() < seats) {
            Paper head = queue.getFirst();
            List<Paper> batch = queue.stream().filter(p -> order.compare(p, head) == 0).toList();
            queue.removeAll(batch);
            moves++;
            for (Paper paper : batch) {
                paper.holder = next(paper);
                paper.moved = moves;
            }
            if (rule.equals("ers97") && elected.isEmpty())
                quota = quotaOf(
                        papers.stream().filter(p -> p.holder != 0).map(p -> p.value).reduce(BigDecimal.ZERO, BigDecimal::add));
            elect();
        }
        elect();
        write();
    }

    private void fill(List<Integer> rest) {
        rest.stream().sorted(Comparator.comparing(this::votes).reversed()).forEach(elected::add);
        hopeful.removeAll(rest);
        write();
    }

    private void elect() {
        while (elected.size() < seats) {
            BigDecimal required = quota;
            if (rule.equals("ers97")) {
                BigDecimal active = hopeful.stream().map(this::votes).reduce(BigDecimal.ZERO, BigDecimal::add);
                for (int c : elected)
                    active = active.add(votes(c).subtract(quota).max(BigDecimal.ZERO));
                for (int c = 1; c <= candidates; c++)
                    if (!hopeful.contains(c) && !elected.contains(c))
                        active = active.add(votes(c));
                BigDecimal fewer = active.divide(new BigDecimal(seats - elected.size() + 1), 2, RoundingMode.UP);
                required = fewer.min(quota);
            }
            BigDecimal bar = required;
            List<Integer> ready = hopeful.stream().filter(c -> votes(c).signum() > 0 && votes(c).compareTo(bar) >= 0)
                    .sorted(Comparator.comparing(this::votes).reversed()).toList();
            if (ready.isEmpty())
                return;
            if (ready.size() > 1 && votes(ready.get(0)).compareTo(votes(ready.get(1))) == 0)
                throw new Tied();
            elected.add(ready.getFirst());
            hopeful.remove(ready.getFirst());
        }
    }

    private void write() {
        List<BigDecimal> totals = new ArrayList<>();
        for (int c = 1; c <= candidates; c++)
            totals.add(votes(c));
        stages.add(totals);
    }
}
