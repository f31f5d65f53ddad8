package org.regroup.counting.stv;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.Count;
import org.regroup.counting.EqualRanks;
import org.regroup.counting.Method;
import org.regroup.counting.Method.Reads;
import org.regroup.counting.Method.Seats;
import org.regroup.counting.Parameter;
import org.regroup.counting.TieStep;

/// The methods in which every paper lies with one candidate at a time, as it does where papers are sorted by hand.
final class PaperCounts {

    private static final List<TieStep> BACKWARDS = List.of(new TieStep.Backwards(), new TieStep.ByLot());
    private static final List<TieStep> FORWARDS = List.of(new TieStep.Forwards(), new TieStep.ByLot());

    private PaperCounts() {}

    private static final Method ERS97 = new Method("ers97", "Single transferable vote, Electoral Reform Society 1997",
            List.of("Two-decimal quota that falls while papers run out; a surplus is the papers last received, at most at their value.",
                    "Small surpluses wait, sure losers are excluded together; ties look at the first point that differed, then a lot."),
            "Newland and Britton, How to Conduct an Election by the Single Transferable Vote, third edition (1997), sections 5.1 to 5.6",
            Reads.RANKINGS, Seats.SEVERAL, Optional.of(EqualRanks.EXHAUST), true, List.of(), FORWARDS,
            count -> new LastParcelCount(count, LastParcel.ERS97).counted());

    private static final Method NORTHERN_IRELAND = new Method("northern-ireland", "Single transferable vote, Northern Ireland",
            List.of("Whole-number quota; a surplus is the papers last received, at two-decimal values that never rise.",
                    "Surpluses wait that cannot matter; the last seat goes to whoever has as many votes as all the rest."),
            "The Local Elections (Northern Ireland) Order 1985 (SI 1985/454), Schedule 5, rules 47 to 52", Reads.RANKINGS,
            Seats.SEVERAL, Optional.of(EqualRanks.EXHAUST), true, List.of(), FORWARDS,
            count -> new LastParcelCount(count, LastParcel.NORTHERN_IRELAND).counted());

    private static final Method PRSA77 = new Method("prsa77", "Single transferable vote, PRSA rules of 1977",
            List.of("Quota and values in thousandths; a surplus is the papers last received, in the order of election.",
                    "One candidate is excluded at a time, papers in the order received; ties look back, then a lot."),
            "Proportional Representation Society of Australia, Rules for conducting elections by the quota-preferential method (1977)",
            Reads.RANKINGS, Seats.SEVERAL, Optional.of(EqualRanks.EXHAUST), true, List.of(), BACKWARDS,
            count -> new LastParcelCount(count, LastParcel.PRSA77).counted());

    private static final Method CAMBRIDGE = new Method("cambridge", "Single transferable vote, Cambridge (Massachusetts)",
            List.of("Whole papers: every n-th paper of a surplus passes on, so the papers are needed in the order counted.",
                    "All with fewer than fifty papers go out first, then the lowest one by one; ties look back, then a lot."),
            "Massachusetts General Laws, chapter 54A, section 9, with the Cincinnati method for surpluses (section 16b)",
            Reads.RANKINGS, Seats.SEVERAL, Optional.of(EqualRanks.EXHAUST), true,
            List.of(Parameter.whole("least", "50", "papers without which a candidate is excluded after the first surpluses"),
                    Parameter.choice("order", "whether papers without a known order are refused or taken sorted", "as-counted",
                            "sorted")),
            BACKWARDS, count -> new Cincinnati(count).counted());

    static final Method IRV = new Method("irv", "Instant run-off (alternative vote)",
            List.of("The lowest is excluded and each ballot passes to its next choice, until somebody has more than half.",
                    "Ballots that run out no longer count towards the half; ties look back, then a lot."),
            "Robert's Rules of Order, preferential voting; ranked-choice statutes such as San Francisco Charter 13.102",
            Reads.RANKINGS, Seats.ONE, Optional.of(EqualRanks.EXHAUST), true,
            List.of(Parameter.choice("stop", "whether to count on after somebody has more than half", "majority", "two-left"),
                    Parameter.choice("sure-losers", "whether those who cannot catch up are excluded together", "one-by-one",
                            "together")),
            BACKWARDS, count -> new InstantRunoff(count).counted());

    /// Methods in which it is known with which papers somebody was elected.
    static final List<String> CREDITED = List.of("ers97", "northern-ireland", "prsa77", "cambridge");

    /// The count by one of these methods; empty for others.
    static Optional<CreditedCount> credited(Count count) {
        return switch (count.method().name()) {
            case "ers97" -> Optional.of(new LastParcelCount(count, LastParcel.ERS97));
            case "northern-ireland" -> Optional.of(new LastParcelCount(count, LastParcel.NORTHERN_IRELAND));
            case "prsa77" -> Optional.of(new LastParcelCount(count, LastParcel.PRSA77));
            case "cambridge" -> Optional.of(new Cincinnati(count));
            default -> Optional.empty();
        };
    }

    static List<Method> all() {
        return List.of(ERS97, NORTHERN_IRELAND, PRSA77, CAMBRIDGE, IRV);
    }
}
