package org.regroup.counting.score;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.EqualRanks;
import org.regroup.counting.Method;
import org.regroup.counting.Method.Reads;
import org.regroup.counting.Parameter;
import org.regroup.counting.TieStep;

/// The methods that add up what each candidate got; several seats go to the highest.
///
/// ```java
/// ScoreMethods.APPROVAL.count(election, Settings.STANDARD).result().elected()
/// ```
public final class ScoreMethods {

    public static final Method PLURALITY = new Method("plurality", "Plurality", List.of(
            "The most first preferences win; further preferences do not count.",
            "With several seats this is the single non-transferable vote."),
            "General usage; for several seats A. Lijphart, Electoral Systems and Party Systems (1994), chapter 2",
            Reads.RANKINGS, Method.Seats.SEVERAL, Optional.of(EqualRanks.EXHAUST), true, List.of(),
            List.of(new TieStep.ByLot()), Plurality::count);

    public static final Method BLOCK = marks("block", "Block vote", List.of(
            "As many marks on a ballot as there are seats, or fewer; the most marks win.",
            "A ballot with more marks is spoiled."),
            "General usage; A. Reynolds and others, Electoral System Design (International IDEA 2005), paragraph 82",
            List.of(Approval.MARKS), Approval::block);

    public static final Method APPROVAL = marks("approval", "Approval", List.of(
            "Any number of marks on a ballot; the most marks win.",
            "On a ranked ballot everybody who is ranked counts as marked."),
            "S. J. Brams and P. C. Fishburn, American Political Science Review 72 (1978)", List.of(), Approval::approval);

    public static final Method SCORE = new Method("score", "Score", List.of(
            "A score for each candidate; the highest sum wins, or the highest average of those who gave a score.",
            "With the average, a share of the voters must have scored a candidate for them to be considered."),
            "W. D. Smith, Range voting (2000)", Reads.SCORES, Method.Seats.SEVERAL, Optional.empty(), true,
            List.of(Score.TOTAL, Score.QUORUM), List.of(new TieStep.ByLot()), Score::count);

    public static final Method STAR = new Method("star", "STAR", List.of(
            "A score for each candidate. Of the two with the highest sums, whoever is scored higher by more voters wins.",
            "Ties: head to head, then most top scores, then by lot. Several seats are filled one after another."),
            "Equal Vote Coalition, STAR Voting technical specifications, sections 2.b and 2.c, and tie-breaking protocol",
            Reads.SCORES, Method.Seats.SEVERAL, Optional.empty(), true, List.of(),
            List.of(new TieStep.Own(), new TieStep.ByLot()), Star::count);

    public static final Method BORDA = new Method("borda", "Borda", List.of(
            "Points for places: with n candidates n - 1 for the first down to 0 for the last; most points win.",
            "Those ranked equal share the points of their places."),
            "J.-C. de Borda, Mémoire sur les élections au scrutin (1781); P. Emerson, Social Choice and Welfare 40 (2013)",
            Reads.RANKINGS, Method.Seats.SEVERAL, Optional.empty(), true, List.of(Borda.POINTS, Borda.UNRANKED),
            List.of(new TieStep.ByLot()), Borda::count);

    private ScoreMethods() {}

    public static List<Method> all() {
        return List.of(PLURALITY, BLOCK, APPROVAL, SCORE, STAR, BORDA);
    }

    private static Method marks(String name, String title, List<String> about, String source, List<Parameter> parameters,
            Method.Counter counter) {
        return new Method(name, title, about, source, Reads.APPROVALS, Method.Seats.SEVERAL, Optional.empty(), true, parameters,
                List.of(new TieStep.ByLot()), counter);
    }
}
