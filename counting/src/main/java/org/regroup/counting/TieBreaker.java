package org.regroup.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Tie.Purpose;

/// Settles the ties of one count by a rule and keeps a record of each.
///
/// ```java
/// int out = ties.lowest(Purpose.EXCLUSION, stage, level, history);
/// ```
public final class TieBreaker {

    /// Something on which those tied may differ.
    ///
    /// @param stage where it is from, 0 if from no stage
    /// @param what  in words, such as "votes at stage 3"
    /// @param order compares candidates by it, the lower first
    public record Evidence(int stage, String what, Comparator<Integer> order) {}

    private final List<TieStep> steps;
    private final String seed;
    private final Optional<TieRule.Supposed> supposed;
    private final List<Tie> ties = new ArrayList<>();
    private int draws;

    /// @param standard the method's own steps
    /// @param input    stands in for the seed if the rule states none
    public TieBreaker(TieRule rule, List<TieStep> standard, String input) {
        this.steps = rule.steps().isEmpty() ? standard : rule.steps();
        this.seed = rule.seedStated() ? rule.seed() : input;
        this.supposed = rule.supposed();
    }

    /// All ties so far, in the order they arose.
    public List<Tie> ties() {
        return List.copyOf(ties);
    }

    /// Who of those level is lowest (to be excluded). A single one is no tie and is returned at once.
    ///
    /// @param evidence in the order of the stages, the earliest first; or, for a method's own steps, in the order to be tried
    public int lowest(Purpose purpose, int stage, List<Integer> level, List<Evidence> evidence) {
        return settle(purpose, stage, level, evidence, false);
    }

    /// Who of those level is highest (to be elected, or transferred first). A single one is no tie and is returned at once.
    public int highest(Purpose purpose, int stage, List<Integer> level, List<Evidence> evidence) {
        return settle(purpose, stage, level, evidence, true);
    }

    /// All of those level in one order, for a rule that takes several decisions by it: the order laid down, or else drawn by lot.
    ///
    /// @param what what the order is for, in words
    public List<Integer> order(int stage, List<Integer> level, String what) {
        List<Integer> left = level.stream().sorted().toList();
        if (left.size() < 2)
            return left;
        for (TieStep step : steps) {
            if (step instanceof TieStep.ByLot)
                break;
            if (step instanceof TieStep.Ask)
                throw new UnsettledTie(new Tie(stage, Purpose.ORDER, left, List.of(), 0));
            if (step instanceof TieStep.Listed(List<Integer> order) && order.containsAll(left))
                return ordered(stage, left, order.stream().filter(left::contains).distinct().toList(),
                        new Tie.Step("listed", "the order laid down, for " + what, 0, List.of(), null));
        }
        Lot lot = Lot.among(left, seed, ++draws);
        List<Integer> drawn = new ArrayList<>(lot.tickets().stream().map(Lot.Ticket::candidate).toList());
        supposed(left).ifPresent(first -> {
            drawn.remove(first);
            drawn.addFirst(first);
        });
        return ordered(stage, left, drawn,
                new Tie.Step("lot", "a draw by lot, for " + what, 0, List.of(), lot));
    }

    private List<Integer> ordered(int stage, List<Integer> level, List<Integer> order, Tie.Step how) {
        ties.add(new Tie(stage, Purpose.ORDER, level,
                List.of(new Tie.Step(how.rule(), how.what(), 0, List.of(order.getFirst()), how.lot())), order.getFirst()));
        return order;
    }

    private int settle(Purpose purpose, int stage, List<Integer> level, List<Evidence> evidence, boolean highest) {
        if (level.size() == 1)
            return level.getFirst();
        List<Integer> left = level.stream().sorted().toList();
        List<Tie.Step> taken = new ArrayList<>();
        for (TieStep step : steps) {
            if (left.size() == 1)
                break;
            left = take(step, left, evidence, highest, taken);
            if (step instanceof TieStep.Ask && left.size() > 1)
                throw new UnsettledTie(new Tie(stage, purpose, level.stream().sorted().toList(), taken, 0));
        }
        if (left.size() > 1)
            left = drawn(left, taken);
        ties.add(new Tie(stage, purpose, level.stream().sorted().toList(), taken, left.getFirst()));
        return left.getFirst();
    }

    private List<Integer> take(TieStep step, List<Integer> left, List<Evidence> evidence, boolean highest, List<Tie.Step> taken) {
        return switch (step) {
            case TieStep.Backwards() -> narrow("backwards", left, evidence.reversed(), highest, taken);
            case TieStep.Forwards() -> narrow("forwards", left, evidence, highest, taken);
            case TieStep.Own() -> narrow("own", left, evidence, highest, taken);
            case TieStep.ByLot() -> drawn(left, taken);
            case TieStep.Listed(List<Integer> order) -> listed(left, order, highest, taken);
            case TieStep.Ask() -> left;
        };
    }

    private static List<Integer> narrow(String rule, List<Integer> level, List<Evidence> evidence, boolean highest,
            List<Tie.Step> taken) {
        List<Integer> left = level;
        for (Evidence each : evidence) {
            Comparator<Integer> order = highest ? each.order().reversed() : each.order();
            int best = left.stream().min(order).orElseThrow();
            List<Integer> remaining = left.stream().filter(c -> order.compare(c, best) == 0).toList();
            if (remaining.size() < left.size())
                taken.add(new Tie.Step(rule, each.what(), each.stage(), remaining, null));
            left = remaining;
            if (left.size() == 1)
                break;
        }
        return left;
    }

    /// Whoever stands earlier in the list is preferred: elected first, excluded last.
    private static List<Integer> listed(List<Integer> left, List<Integer> order, boolean highest, List<Tie.Step> taken) {
        List<Integer> known = order.stream().filter(left::contains).toList();
        if (known.size() < left.size())
            return left;
        List<Integer> chosen = List.of(highest ? known.getFirst() : known.getLast());
        taken.add(new Tie.Step("listed", "the order laid down", 0, chosen, null));
        return chosen;
    }

    private List<Integer> drawn(List<Integer> left, List<Tie.Step> taken) {
        Lot lot = Lot.among(left, seed, ++draws);
        int first = supposed(left).orElse(lot.first());
        taken.add(new Tie.Step("lot", "a draw by lot", 0, List.of(first), lot));
        return List.of(first);
    }

    /// Who is to be taken as drawn first in this draw.
    private Optional<Integer> supposed(List<Integer> left) {
        return supposed.filter(s -> s.draw() == draws).map(TieRule.Supposed::candidate).filter(left::contains);
    }

    /// Carries a tie that the rule leaves open out of a count.
    static final class UnsettledTie extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Tie tie;

        UnsettledTie(Tie tie) {
            super("A tie is left open: " + tie);
            this.tie = tie;
        }

        Tie tie() {
            return tie;
        }
    }
}
