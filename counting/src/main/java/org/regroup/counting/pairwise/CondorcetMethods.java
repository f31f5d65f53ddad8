package org.regroup.counting.pairwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Method;
import org.regroup.counting.Parameter;
import org.regroup.counting.TieStep;

/// The methods that compare candidates two by two. Each gives a whole ranking; several seats go to the first of it.
///
/// ```java
/// Result result = CondorcetMethods.SCHULZE.count(election, Settings.STANDARD).result();
/// result.pairwise().over(1, 2);       // how many prefer candidate 1 to candidate 2
/// result.ranking();                   // those who stand level, together
/// ```
public final class CondorcetMethods {

    public static final Method SCHULZE = method("schulze", "Schulze", List.of(
            "Compares candidates two by two. One beats another if the strongest chain of majorities from the first to the second",
            "is stronger than any back; those whom nobody beats come first. Can hold options to a quorum and majority as Debian does."),
            "M. Schulze, Social Choice and Welfare 36 (2011); Debian constitution, appendix A.5", parameters(
                    Strength.parameter(Strength.WINNING_VOTES, Strength.MARGINS, Strength.RATIO), DefaultOption.PARAMETERS),
            Schulze::count);

    public static final Method RANKED_PAIRS = method("ranked-pairs", "Ranked pairs", List.of(
            "Compares candidates two by two and locks the majorities, the strongest first, but for those that would close a",
            "circle. Equally strong majorities are taken by an order drawn by lot, where it matters."),
            "T. N. Tideman, Social Choice and Welfare 4 (1987); Zavist and Tideman, ibid. 6 (1989)", parameters(
                    Strength.parameter(Strength.WINNING_VOTES, Strength.MARGINS),
                    List.of(Parameter.choice("equal-pairs",
                            "equally strong majorities: by an order drawn by lot, or all together but for those on a circle",
                            "lot", "lock-class"))),
            RankedPairs::count);

    public static final Method COPELAND = method("copeland", "Copeland", List.of(
            "Compares candidates two by two. A point for each comparison won, half a point for each that ends level;",
            "most points first."),
            "A. H. Copeland, University of Michigan seminar (1951)", parameters(Copeland.LEVEL, List.of()), Copeland::count);

    public static final Method MINIMAX = method("minimax", "Minimax", List.of(
            "Compares candidates two by two. Whoever's worst defeat is smallest comes first; then the same among those left.",
            "Does not guard against the election of somebody who loses every comparison."),
            "P. B. Simpson, Quarterly Journal of Economics 83 (1969); G. H. Kramer, Journal of Economic Theory 16 (1977)",
            parameters(Minimax.DEFEAT, List.of(Minimax.ORDER)), Minimax::count);

    private CondorcetMethods() {}

    public static List<Method> all() {
        return List.of(SCHULZE, RANKED_PAIRS, COPELAND, MINIMAX);
    }

    private static Method method(String name, String title, List<String> about, String source, List<Parameter> parameters,
            Method.Counter counter) {
        return new Method(name, title, about, source, Method.Reads.RANKINGS, Method.Seats.SEVERAL, Optional.empty(), true,
                parameters, List.of(new TieStep.ByLot()), counter);
    }

    private static List<Parameter> parameters(Parameter first, List<Parameter> others) {
        List<Parameter> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        all.add(Unranked.PARAMETER);
        return all;
    }
}
