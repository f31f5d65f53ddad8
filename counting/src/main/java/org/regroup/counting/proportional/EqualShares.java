package org.regroup.counting.proportional;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Budget;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Method;
import org.regroup.counting.Parameter;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;

/// The method of equal shares: every vote has an equal share of the money, and whoever supports a candidate pays an equal part
/// of its cost, or all they have left. Bought is what costs its supporters least for each unit of utility (`rho`).
///
/// Peters and Skowron 2020, with costs and scores Peters, Pierczyński and Skowron 2021; completions and their standard as in the
/// tool of equalshares.net.
final class EqualShares implements Method.Counter {

    private static final String COMPLETION = "completion";
    private static final String UTILITY = "utility";
    private static final String INCREMENT = "increment";
    private static final String START = "start";
    private static final String STOP = "stop";
    private static final String COMPARISON = "comparison";

    static final List<Parameter> PARAMETERS = List.of(
            Parameter.choice(COMPLETION,
                    "what is done with money left over: raise all shares step by step (add1), add whoever has most votes (greedy), "
                            + "both (add1u), go on by Phragmén's rule (phragmen)",
                    "add1u", "add1", "greedy", "phragmen", "none"),
            Parameter.choice(UTILITY, "what a point for a candidate is worth to the voter: its cost, or 1", "cost", "number"),
            Parameter.number(INCREMENT, "1",
                    "how much each share grows in a step of add1: money, or hundredths of the first share where nothing has a cost"),
            Parameter.choice(START, "the first share in add1 with costs: rounded down to whole money, or exact", "whole",
                    "exact"),
            Parameter.choice(STOP, "when add1 ends: as soon as nothing further fits, or only before it would overspend",
                    "exhaustive",
                    "overspending"),
            Parameter.choice(COMPARISON,
                    "whether the outcome by votes alone replaces this one if more votes are better served by it (satisfaction), or "
                            + "more have anything at all (exclusion)",
                    "none", "satisfaction", "exclusion"));

    @Override
    public Counted count(Count count) {
        Budget budget = count.election().budget();
        List<String> reasons = new ArrayList<>(budget == null ? List.of() : Costs.objections(count, budget));
        if (Rational.parse(count.parameter(INCREMENT)).signum() <= 0)
            reasons.add("The increment must be more than 0, was " + count.parameter(INCREMENT) + ".");
        if (!reasons.isEmpty())
            return new Counted.Refused(reasons);
        Costs costs = budget == null ? Costs.seats(count) : Costs.of(budget);
        Optional<Wares> wares = Wares.of(costs, count.parameter(UTILITY).equals("cost"));
        if (wares.isEmpty())
            return Counted.Refused.because(
                    "The costs are too large or too finely divided to be compared. Give them in larger or whole units of money.");
        Shares shares = new Shares(count, new Approvals(count.scored()), costs, wares.get(), budget != null);
        return new Counted.Done(new Run(count, shares, costs, budget != null).result());
    }

    /// One count.
    private record Run(Count count, Shares shares, Costs costs, boolean priced) {

        Result result() {
            Committee committee = shares.begin(count.ties());
            Rational money = raises() && !shares.isEverythingAffordable() ? raised(committee) : costs.total();
            Market market = shares.buy(committee, money);
            switch (count.parameter(COMPLETION)) {
                case "greedy", "add1u" -> shares.fillByVotes(committee);
                case "phragmen" -> {
                    shares.fillByLoads(committee, market);
                    if (!priced)
                        shares.fillByVotes(committee);
                }
                default -> sayWhatIsLeft(committee);
            }
            Committee chosen = compared(committee);
            if (!priced)
                chosen.say(Words.represented(count, chosen.elected()));
            return count.result(null, Shares.PLACES, chosen.stages(), chosen.elected()).withNotes(chosen.notes());
        }

        private boolean raises() {
            return count.parameter(COMPLETION).startsWith("add1");
        }

        private void sayWhatIsLeft(Committee committee) {
            Rational left = costs.left(committee.elected());
            if (left.signum() > 0)
                committee.say(priced
                        ? Words.number(left) + " of the budget are not spent."
                        : Words.number(left) + " seats stay empty.");
        }

        /// The largest sum of money, in equal steps for every vote, up to which no outcome overspends.
        private Rational raised(Committee committee) {
            Rational votes = count.ballots().votes();
            Rational first = costs.total().over(votes);
            if (priced && count.parameter(START).equals("whole"))
                first = new Rational(first.floor(), BigInteger.ONE);
            Rational step = Rational.parse(count.parameter(INCREMENT)).times(priced ? Rational.ONE : first.over(100));
            Raising raising = new Raising(shares, votes, first, step, count.parameter(STOP).equals("exhaustive"));
            String why = switch (raising.run()) {
                case Raising.End.Exhaustive() -> "nothing further fits into what is left";
                case Raising.End.Settled() -> "no larger share would change anything";
                case Raising.End.TooLong(int runs) -> "after " + runs + " attempts it is left at that";
                case Raising.End.Overspending(List<Integer> next) -> "with one step more " + (priced
                        ? Words.number(costs.sum(next)) + " of " + Words.number(costs.total()) + " would be spent"
                        : next.size() + " would be elected");
            };
            Rational share = raising.share();
            committee.say("Each vote begins with " + Words.number(share) + (raising.steps().signum() == 0
                    ? ": "
                    : ": a share of " + Words.number(first) + " raised by " + Words.number(step) + " " + raising.steps()
                            + " times; ")
                    + why + ".");
            return share.times(votes);
        }

        /// The outcome, or that by votes alone if the comparison prefers it.
        private Committee compared(Committee committee) {
            String rule = count.parameter(COMPARISON);
            if (rule.equals("none"))
                return committee;
            Committee byVotes = shares.begin(count.ties());
            shares.fillByVotes(byVotes);
            List<Rational> prefer = shares.preferring(committee.elected(), byVotes.elected(), rule.equals("exclusion"));
            Committee better = prefer.get(0).compareTo(prefer.get(1)) >= 0 ? committee : byVotes;
            better.say(
                    "Compared with choosing by votes alone: " + Words.number(prefer.get(0)) + " votes are better served by equal "
                            + "shares, " + Words.number(prefer.get(1)) + " by votes alone; "
                            + (better == committee ? "equal shares stand." : "the choice by votes alone takes their place."));
            return better;
        }
    }
}
