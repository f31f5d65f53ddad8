package org.regroup.counting.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Who could decide alone under a joint rule, every vote on every roll being cast: to be said before the rule is chosen, since
/// where heads are counted the largest organisation may outvote all others together.
///
/// ```java
/// Alone.of(Rules.parse("people(more-than 1/2 of cast)").rule(), voters).carries()   // [Union Region]
/// ```
///
/// @param carries those that carry what all others reject
/// @param blocks  those that stop what all others carry, by voting against it or by a veto that the rule gives them
public record Alone(List<String> carries, List<String> blocks) {

    /// One that takes part, with its whole roll.
    ///
    /// @param votes  as its own rule counts them: members, co-ops, delegates, seats
    /// @param people the members they stand for, as they are added where heads count
    public record Voters(Affiliate affiliate, long votes, long people) {}

    public Alone {
        carries = List.copyOf(carries);
        blocks = List.copyOf(blocks);
    }

    /// Nobody where the rule cannot be meant among these.
    public static Alone of(JointRule rule, List<Voters> all) {
        if (!rule.problems(all.stream().map(Voters::affiliate).toList()).isEmpty()) {
            return new Alone(List.of(), List.of());
        }
        return new Alone(names(all, one -> judged(rule, all, one, true) == Outcome.CARRIED),
                names(all, one -> judged(rule, all, one, false) != Outcome.CARRIED));
    }

    private static List<String> names(List<Voters> all, Predicate<Voters> does) {
        return all.stream().filter(does).map(one -> one.affiliate().name()).toList();
    }

    /// One of them says this, all the others the opposite.
    private static Outcome judged(JointRule rule, List<Voters> all, Voters alone, boolean yes) {
        Map<String, Certificate> returns = new HashMap<>();
        for (Voters one : all) {
            var certificate = certificate(one, one.equals(alone) == yes);
            returns.put(one.affiliate().name(), one.equals(alone) && !yes ? certificate.objecting() : certificate);
        }
        return rule.judge(Returns.of(all.stream().map(Voters::affiliate).toList(), returns)).outcome();
    }

    private static Certificate certificate(Voters one, boolean yes) {
        return Certificate.ofUnits(votes(one.votes(), yes), votes(one.people(), yes));
    }

    private static Votes votes(long roll, boolean yes) {
        return Votes.of(roll, yes ? roll : 0, yes ? 0 : roll, 0);
    }
}
