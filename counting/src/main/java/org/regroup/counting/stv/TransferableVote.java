package org.regroup.counting.stv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.counting.EqualRanks;
import org.regroup.counting.Method;
import org.regroup.counting.Method.Reads;
import org.regroup.counting.Method.Seats;
import org.regroup.counting.TieStep;

/// The methods in which votes pass on from candidate to candidate.
public final class TransferableVote {

    private static final List<TieStep> BACKWARDS = List.of(new TieStep.Backwards(), new TieStep.ByLot());

    private TransferableVote() {}

    private static final Method SCOTTISH = new Method("scottish", "Single transferable vote, Scottish rules",
            List.of("Whole-number quota; every paper of an elected candidate passes on at a part of its value, to five places.",
                    "One surplus or one exclusion at a stage; ties look back to the last stage that differed, then a lot."),
            "The Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52", Reads.RANKINGS,
            Seats.SEVERAL, Optional.of(EqualRanks.EXHAUST), true, List.of(), BACKWARDS,
            count -> new InclusiveGregory(count, Gregory.SCOTTISH).counted());

    private static final Method WIG = new Method("wig", "Single transferable vote, weighted inclusive Gregory",
            List.of("As the Scottish rules, with quota, places, order of surpluses and joint exclusion to be chosen.",
                    "Western Australia and many organisations count so."),
            "Electoral Act 1907 (Western Australia), Schedule 1; Proportional Representation Foundation, WIGM reference rule",
            Reads.RANKINGS, Seats.SEVERAL, Optional.of(EqualRanks.EXHAUST), true, Gregory.PARAMETERS, BACKWARDS,
            count -> new InclusiveGregory(count, Gregory.of(count)).counted());

    private static final Method MEEK = new Method("meek", "Single transferable vote, Meek's method",
            List.of("Each elected candidate keeps just as much of every vote as it needs; the quota falls as votes run out.",
                    "Reference rule with nine places; those within the surplus of the lowest are level, then a lot."),
            "Hill, Wichmann and Woodall, Computer Journal 30 (1987); Proportional Representation Foundation, Reference Meek Rule",
            Reads.RANKINGS, Seats.SEVERAL, Optional.of(EqualRanks.SPLIT), true, List.of(Meek.Rule.ELECT),
            List.of(new TieStep.ByLot()),
            count -> new Meek(count, Meek.Rule.REFERENCE.with(count)).counted());

    private static final Method MEEK_NZ = new Method("meek-nz", "Single transferable vote, Meek's method as in New Zealand",
            List.of("Meek's method with nine places, ended when all surpluses together are below 0.0001 of a vote.",
                    "The lowest goes as soon as the surplus cannot save it; ties by the first difference, then a lot."),
            "Local Electoral Regulations 2001 (New Zealand), Schedule 1A", Reads.RANKINGS, Seats.SEVERAL,
            Optional.of(EqualRanks.EXHAUST), true, List.of(), List.of(new TieStep.Forwards(), new TieStep.ByLot()),
            count -> new Meek(count, Meek.Rule.NEW_ZEALAND).counted());

    private static final Method WARREN = new Method("warren", "Single transferable vote, Warren's method",
            List.of("As Meek's method, but each elected candidate takes the same price from every vote that reaches it.",
                    "Nobody can gain from first preferences for a sure winner; nine places, ties by lot."),
            "C. H. E. Warren, Counting in STV elections, Voting matters 1 (1994)", Reads.RANKINGS, Seats.SEVERAL,
            Optional.of(EqualRanks.SPLIT), true, List.of(Meek.Rule.ELECT), List.of(new TieStep.ByLot()),
            count -> new Meek(count, Meek.Rule.WARREN.with(count)).counted());

    public static List<Method> all() {
        return Stream.concat(Stream.of(SCOTTISH, WIG, MEEK, MEEK_NZ, WARREN), PaperCounts.all().stream()).toList();
    }
}
