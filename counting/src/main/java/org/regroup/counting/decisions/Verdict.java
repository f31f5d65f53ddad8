package org.regroup.counting.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;

/// Whether a rule was met, with the arithmetic, down to the last part.
///
/// @param rule    the part of the rule that is judged here
/// @param because why
/// @param measure the figures behind it, where it is a share of something
/// @param parts   the verdicts it is made of
public record Verdict(Explanation rule, Outcome outcome, Explanation because, Optional<Measure> measure, List<Verdict> parts) {

    /// @param part  what speaks for
    /// @param whole what it is a share of
    public record Measure(Rational part, Rational whole, Level level) {

        /// From 0 to 1; of nothing: 0.
        public Rational share() {
            return whole.signum() == 0 ? Rational.ZERO : part.over(whole);
        }
    }

    public Verdict {
        parts = List.copyOf(parts);
    }

    public boolean carried() {
        return outcome == Outcome.CARRIED;
    }

    /// The reason alone, such as "118 for of 137 votes cast is 86.1%; more than half was needed: 69."
    public String words() {
        return English.STANDARD.text(because);
    }

    /// The whole tree, a line for each part, indented by its depth.
    public String report() {
        return English.STANDARD.report(this);
    }

    static Verdict all(Explanation rule, List<Verdict> parts) {
        if (parts.size() == 1)
            return new Verdict(rule, parts.getFirst().outcome(), parts.getFirst().because(), parts.getFirst().measure(),
                    List.of());
        return joined(rule, Saying.PARTS_ALL, Outcome.all(outcomes(parts)), parts);
    }

    static Verdict any(Explanation rule, List<Verdict> parts) {
        return joined(rule, Saying.PARTS_ANY, Outcome.any(outcomes(parts)), parts);
    }

    Verdict named(String name) {
        return new Verdict(Explanation.of(Saying.NAMED, new Part.Name(name), new Part.Phrase(rule)), outcome, because, measure,
                parts);
    }

    private static Verdict joined(Explanation rule, Saying saying, Outcome outcome, List<Verdict> parts) {
        List<Outcome> outcomes = outcomes(parts);
        List<Explanation> reasons = new ArrayList<>();
        reasons.add(Explanation.of(saying,
                new Part.Number(Rational.of(outcomes.stream().filter(Outcome.CARRIED::equals).count())),
                new Part.Number(Rational.of(parts.size()))));
        long open = outcomes.stream().filter(Outcome.OPEN::equals).count();
        if (open > 0)
            reasons.add(Explanation.of(Saying.PARTS_OPEN, new Part.Number(Rational.of(open))));
        return new Verdict(rule, outcome, Explanation.sentences(reasons), Optional.empty(), parts);
    }

    private static List<Outcome> outcomes(List<Verdict> parts) {
        return parts.stream().map(Verdict::outcome).toList();
    }
}
