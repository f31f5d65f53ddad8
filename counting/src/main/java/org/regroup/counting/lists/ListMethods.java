package org.regroup.counting.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.EqualRanks;
import org.regroup.counting.Method;
import org.regroup.counting.Method.Reads;
import org.regroup.counting.Method.Seats;
import org.regroup.counting.Parameter;
import org.regroup.counting.TieStep;

/// The rules that share out seats among party lists.
///
/// Equal quotients go to the party with more votes, then by lot; the rule for ties can say otherwise.
///
/// ```java
/// Method dhondt = ListMethods.all().getFirst();
/// Result result = dhondt.count(election, Settings.STANDARD.with(Map.of("threshold", "0.05"))).result();
/// ```
public final class ListMethods {

    static final String THRESHOLD = "threshold";
    static final String FIRST_DIVISOR = "first-divisor";
    static final String QUOTA = "quota";

    private static final Parameter SHARE = Parameter.number(THRESHOLD, "0",
            "the share of all valid votes a party needs to take part, such as 0.05 or 1/20");

    private static final Method DHONDT = method("dhondt", "D'Hondt",
            List.of("Each seat goes to the party with the highest average: its votes divided by 1, 2, 3, ... as it wins seats.",
                    "Favours larger parties slightly; parties gain nothing by splitting. Also called Jefferson's method."),
            "V. D'Hondt, Système pratique et raisonné de représentation proportionnelle, 1882; Code électoral belge, articles 166-167",
            List.of(SHARE), new HighestAverages(HighestAverages.Divisors.DHONDT));

    private static final Method SAINTE_LAGUE = method("sainte-lague", "Sainte-Laguë",
            List.of("Each seat goes to the party with the highest average: its votes divided by 1, 3, 5, ... as it wins seats.",
                    "Neutral between large and small parties. Also called Webster's method."),
            "A. Sainte-Laguë, La représentation proportionnelle et la méthode des moindres carrés, 1910; New Zealand Electoral Act 1993, sections 191-192",
            List.of(SHARE), new HighestAverages(HighestAverages.Divisors.SAINTE_LAGUE));

    private static final Method MODIFIED = method("modified-sainte-lague", "Modified Sainte-Laguë",
            List.of("As Sainte-Laguë, but the first divisor is larger than 1, so that a first seat is harder to win.",
                    "The first divisor is 1.4 in Norway, and was in Sweden up to 2014; it has been 1.2 in Sweden since 2018."),
            "Norway, Election Act (valgloven) 2002, sections 11-4 to 11-6; Sweden, Elections Act (vallagen) 2005:837, chapter 14",
            List.of(SHARE, Parameter.number(FIRST_DIVISOR, "1.4", "what votes are divided by for a party's first seat")),
            new HighestAverages(HighestAverages.Divisors.MODIFIED));

    private static final Method LARGEST_REMAINDER = method("largest-remainder", "Largest remainder",
            List.of("Each party wins a seat for every whole quota of votes; seats left over go to the largest remainders.",
                    "Stays within a seat of exact proportion. Also called Hamilton's or the Hare-Niemeyer method."),
            "T. Hare, The Election of Representatives, 1859; M. L. Balinski and H. P. Young, Fair Representation, 1982",
            List.of(SHARE, Parameter.choice(QUOTA,
                    "hare: votes divided by seats, exactly; droop: the next whole number above votes divided by seats and one",
                    "hare", "droop")),
            new LargestRemainder());

    private ListMethods() {}

    public static List<Method> all() {
        return List.of(DHONDT, SAINTE_LAGUE, MODIFIED, LARGEST_REMAINDER);
    }

    private static Method method(String name, String title, List<String> about, String source, List<Parameter> parameters,
            Method.Counter counter) {
        return new Method(name, title, about, source, Reads.RANKINGS, Seats.SHARED, Optional.of(EqualRanks.INVALID), false,
                new ArrayList<>(parameters), List.of(new TieStep.Own(), new TieStep.ByLot()), counter);
    }
}
