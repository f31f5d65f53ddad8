package org.regroup.counting.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.regroup.counting.Constraint;
import org.regroup.counting.EqualRanks;
import org.regroup.counting.TieStep;

/// Settings in the words of the command line and of result files.
public final class SettingsText {

    private SettingsText() {}

    /// Reads steps for ties: `backwards,lot`, `ask`, `order 3,1,2`. Empty if a word is none.
    public static Optional<List<TieStep>> tieSteps(String text) {
        List<TieStep> steps = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (String each : text.strip().split("[,\\s]+")) {
            Optional<Integer> number = Names.number(each);
            if (number.isPresent() && !steps.isEmpty() && steps.getLast() instanceof TieStep.Listed) {
                order.add(number.get());
                steps.set(steps.size() - 1, new TieStep.Listed(order));
                continue;
            }
            Optional<TieStep> step = step(each);
            if (step.isEmpty())
                return Optional.empty();
            order.clear();
            steps.add(step.get());
        }
        return steps.contains(new TieStep.Listed(List.of())) ? Optional.empty() : Optional.of(steps);
    }

    private static Optional<TieStep> step(String word) {
        return Optional.ofNullable(switch (word) {
            case "backwards" -> new TieStep.Backwards();
            case "forwards" -> new TieStep.Forwards();
            case "own" -> new TieStep.Own();
            case "lot" -> new TieStep.ByLot();
            case "order", "listed" -> new TieStep.Listed(List.of());
            case "ask" -> new TieStep.Ask();
            default -> null;
        });
    }

    public static String of(TieStep step) {
        return switch (step) {
            case TieStep.Backwards() -> "backwards";
            case TieStep.Forwards() -> "forwards";
            case TieStep.Own() -> "own";
            case TieStep.ByLot() -> "lot";
            case TieStep.Ask() -> "ask";
            case TieStep.Listed(List<Integer> order) ->
                "order " + order.stream().map(String::valueOf).collect(Collectors.joining(" "));
        };
    }

    /// Reads `at-least 2 gender=woman` or `at-most 1 organisation=Tenants`. Empty if the text is no constraint.
    public static Optional<Constraint> constraint(String text) {
        String[] words = text.strip().replaceFirst("^at (least|most)", "at-$1").split("\\s+", 3);
        int equals = words.length < 3 ? -1 : words[2].indexOf('=');
        if (equals < 1 || equals == words[2].length() - 1)
            return Optional.empty();
        Optional<Constraint.Bound> bound = switch (words[0]) {
            case "at-least" -> Optional.of(Constraint.Bound.AT_LEAST);
            case "at-most" -> Optional.of(Constraint.Bound.AT_MOST);
            default -> Optional.empty();
        };
        return bound.flatMap(b -> Names.number(words[1])
                .map(n -> new Constraint(b, n, words[2].substring(0, equals).strip(), words[2].substring(equals + 1).strip())));
    }

    public static String of(Constraint constraint) {
        return (constraint.bound() == Constraint.Bound.AT_LEAST ? "at-least " : "at-most ") + constraint.number() + " "
                + constraint.trait() + "=" + constraint.value();
    }

    /// Reads `exhaust`, `skip`, `split`, `invalid` or `until-one`.
    public static Optional<EqualRanks> equalRanks(String text) {
        return Arrays.stream(EqualRanks.values()).filter(rule -> of(rule).equals(text)).findFirst();
    }

    public static String of(EqualRanks rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
