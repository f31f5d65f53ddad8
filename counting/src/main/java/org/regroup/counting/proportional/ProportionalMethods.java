package org.regroup.counting.proportional;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.Method;
import org.regroup.counting.Method.Reads;
import org.regroup.counting.Method.Seats;
import org.regroup.counting.Parameter;
import org.regroup.counting.TieStep;

/// The rules that choose in proportion to approvals.
///
/// Candidates with equal figures: the one with more votes, then by lot; the rule for ties can say otherwise. Whoever is ranked
/// on a ballot without scores is approved; a score above 0 is an approval where scores are not read.
///
/// ```java
/// Method shares = ProportionalMethods.all().getLast();
/// List<Integer> elected = shares.count(election, Settings.STANDARD).result().elected();
/// ```
public final class ProportionalMethods {

    private static final Method SEQ_PAV = method("seq-pav", "Sequential proportional approval voting",
            List.of("Each seat goes to the candidate with most votes, where a ballot counts 1, 1/2, 1/3, ...",
                    "as more of those it approves are elected. Also called Thiele's or reweighted approval voting."),
            "T. N. Thiele, Om Flerfoldsvalg, 1895; Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023, rule 4",
            List.of(), new SequentialPav());

    private static final Method PAV = method("pav", "Proportional approval voting",
            List.of("Of all committees the one with most points, where a ballot gives 1 + 1/2 + ... + 1/n for n elected.",
                    "For small elections: it says so when there are too many committees to look through."),
            "T. N. Thiele, Om Flerfoldsvalg, 1895; Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023, rule 2",
            List.of(), new OptimalPav());

    private static final Method SEQ_PHRAGMEN = method("seq-phragmen", "Phragmén's sequential rule",
            List.of("Everybody elected puts a load of 1 on its supporters, who share it so that all bear the same.",
                    "Each seat goes to the candidate whose supporters would bear least. Reads costs, if there are any."),
            "L. E. Phragmén, Sur une méthode nouvelle pour réaliser dans les élections la représentation proportionnelle des partis, 1894; "
                    + "Brill, Freeman, Janson and Lackner, Phragmén's voting methods and justified representation, 2017",
            List.of(), new SequentialPhragmen());

    private static final Method EQUAL_SHARES = new Method("equal-shares", "Method of equal shares",
            List.of("Every vote has an equal share of the money (or of the seats) and pays its part of what it supports.",
                    "Bought is what costs its supporters least for what they get. Reads approvals, scores and costs."),
            "D. Peters and P. Skowron, Proportionality and the Limits of Welfarism, 2020; Peters, Pierczyński and Skowron, "
                    + "Proportional Participatory Budgeting with Additive Utilities, 2021; equalshares.net",
            Reads.SCORES_OR_APPROVALS, Seats.SEVERAL, Optional.empty(), false, EqualShares.PARAMETERS,
            List.of(new TieStep.Own(), new TieStep.ByLot()), new EqualShares());

    private ProportionalMethods() {}

    public static List<Method> all() {
        return List.of(SEQ_PAV, PAV, SEQ_PHRAGMEN, EQUAL_SHARES);
    }

    private static Method method(String name, String title, List<String> about, String source, List<Parameter> parameters,
            Method.Counter counter) {
        return new Method(name, title, about, source, Reads.APPROVALS, Seats.SEVERAL, Optional.empty(), false, parameters,
                List.of(new TieStep.Own(), new TieStep.ByLot()), counter);
    }
}
