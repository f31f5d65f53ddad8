package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Affiliate;
import org.regroup.counting.decisions.Certificate;
import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Returns;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.decisions.Votes;
import org.regroup.counting.decisions.Weighings;
import org.regroup.hall.orders.Rung;

/// The result of a vote: what ballots and counted hands or papers come to under its rule. The only place where they are added.
///
/// @param rule      as it is applied to this way of voting
/// @param total     of all delegates, each counted once
/// @param lines     by delegation; empty where that was not counted
/// @param weighings the same votes under other rules, where they were counted by delegation
public record Tally(JointRule rule, Verdict verdict, Hands total, List<Line> lines, Optional<Weighings> weighings) {

    /// @param weight of its card, in a vote that weighs
    /// @param whole  whether its card went whole
    public record Line(Delegation delegation, Hands hands, Optional<Rational> weight, boolean whole) {}

    public Tally {
        lines = List.copyOf(lines);
    }

    /// @param counted what tellers agreed on, in addition to the ballots
    /// @throws IllegalArgumentException if more were counted than could vote
    static Tally of(HallVote vote, List<Ballot> ballots, List<Hands> counted) {
        var all = hands(vote, ballots, counted);
        var total = all.values().stream().reduce(Hands.none(Hands.ROOM), Hands::plus);
        var rule = vote.applied();
        if (all.containsKey(Hands.ROOM)) {
            var room = Affiliate.unaffiliated(Delegation.NONE, vote.roll().size());
            var returns = Returns.of(List.of(room), Map.of(room.name(), certificate(vote.roll().size(), total)));
            return new Tally(rule, rule.judge(returns), total, List.of(), Optional.empty());
        }
        var weights = weights(rule, vote.roll());
        var certificates = new HashMap<String, Certificate>();
        var lines = new ArrayList<Line>();
        for (var delegation : vote.roll().delegations()) {
            var hands = all.getOrDefault(delegation.key(), Hands.none(delegation.key()));
            boolean whole = vote.rung() == Rung.CARDS && delegation.bloc() && delegation.organised();
            certificates.put(delegation.name(), certificate(delegation.voters(), whole ? together(hands) : hands));
            lines.add(new Line(delegation, hands, weights.map(known -> known.getOrDefault(delegation.name(), Rational.ZERO)),
                    whole));
        }
        var returns = Returns.of(vote.roll().affiliates(), certificates);
        return new Tally(rule, rule.judge(returns), total, lines, Optional.of(Weighings.of(rule, returns)));
    }

    public boolean carried() {
        return verdict.carried();
    }

    /// Ballots and counted figures by delegation, or all under [Hands#ROOM] where any of them is not known by delegation.
    private static Map<String, Hands> hands(HallVote vote, List<Ballot> ballots, List<Hands> counted) {
        boolean together = !vote.byOrganisation() || counted.stream().anyMatch(one -> one.key().equals(Hands.ROOM));
        var all = new HashMap<String, Hands>();
        if (together) {
            all.put(Hands.ROOM, Hands.none(Hands.ROOM));
        }
        ballots.forEach(ballot -> all.compute(together ? Hands.ROOM : ballot.organisation(),
                (key, hands) -> (hands == null ? Hands.none(key) : hands).with(ballot.choice())));
        counted.forEach(one -> all.compute(together ? Hands.ROOM : one.key(),
                (key, hands) -> (hands == null ? Hands.none(key) : hands).plus(one)));
        return all;
    }

    /// Figures that are more than could vote.
    static List<String> tooMany(HallVote vote, List<Ballot> ballots, List<Hands> counted) {
        var all = hands(vote, ballots, counted);
        return all.values().stream().filter(hands -> hands.all() > (hands.key().equals(Hands.ROOM)
                ? vote.roll().size()
                : vote.roll().delegation(hands.key()).map(Delegation::voters).orElse(0))).map(Hands::key).sorted().toList();
    }

    private static Certificate certificate(long voters, Hands hands) {
        return Certificate.of(Votes.of(voters, voters, hands.all(), hands.inFavour(), hands.against(), hands.abstained(),
                hands.spoiled()));
    }

    /// All as the majority of the delegation; a tie says neither.
    private static Hands together(Hands hands) {
        int valid = hands.all() - hands.spoiled();
        int way = Integer.compare(hands.inFavour(), hands.against());
        return new Hands(hands.key(), way > 0 ? valid : 0, way < 0 ? valid : 0, way == 0 ? valid : 0, hands.spoiled());
    }

    private static Optional<Map<String, Rational>> weights(JointRule rule, Roll roll) {
        return weighed(rule).findFirst().map(weighed -> weighed.weighting().weights(roll.affiliates()));
    }

    private static Stream<JointRule.Weighed> weighed(JointRule rule) {
        return switch (rule) {
            case JointRule.Weighed weighed -> Stream.of(weighed);
            case JointRule.AllOf(var rules) -> rules.stream().flatMap(Tally::weighed);
            case JointRule.AnyOf(var rules) -> rules.stream().flatMap(Tally::weighed);
            case JointRule.Sections(var within, var _) -> weighed(within);
            case JointRule.Reservations(var needed) -> weighed(needed);
            case JointRule.Organisations _,JointRule.TakingPart _,JointRule.Veto _,JointRule.People _ -> Stream.empty();
        };
    }
}
