package org.regroup.counting.divisions;

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

/// What a division comes to. The only place where votes of a hall are added.
///
/// @param rule      as it is applied to the way it was taken
/// @param total     of all, each counted once
/// @param lines     by group, in the order of the division; empty where that was not counted
/// @param weighings the same votes under other rules, where they were counted by group
public record Count(JointRule rule, Verdict verdict, Figures total, List<Line> lines, Optional<Weighings> weighings) {

    /// @param weight of its card, in a vote that weighs
    /// @param whole  whether its card went whole
    public record Line(Division.Group group, Figures figures, Optional<Rational> weight, boolean whole) {}

    public Count {
        lines = List.copyOf(lines);
    }

    /// @throws IllegalArgumentException if more was counted than could vote; see [Division#tooMany]
    public static Count of(Division division) {
        var all = division.figures();
        var total = all.values().stream().reduce(Figures.none(Figures.ROOM), Figures::plus);
        var rule = Division.applied(division.way(), division.rule());
        if (all.containsKey(Figures.ROOM)) {
            var room = Affiliate.unaffiliated("Everybody", division.voters());
            var returns = Returns.of(List.of(room), Map.of(room.name(), certificate(division.voters(), total)));
            return new Count(rule, rule.judge(returns), total, List.of(), Optional.empty());
        }
        var affiliates = division.groups().stream().map(Division.Group::affiliate).toList();
        var weights = weighed(rule).findFirst().map(weighed -> weighed.weighting().weights(affiliates));
        var certificates = new HashMap<String, Certificate>();
        var lines = new ArrayList<Line>();
        for (var group : division.groups()) {
            var figures = all.getOrDefault(group.name(), Figures.none(group.name()));
            boolean whole = division.way() == Division.Way.CARDS && group.bloc() && group.organised();
            certificates.put(group.name(), certificate(group.voters(), whole ? figures.together() : figures));
            lines.add(new Line(group, figures, weights.map(known -> known.getOrDefault(group.name(), Rational.ZERO)), whole));
        }
        var returns = Returns.of(affiliates, certificates);
        return new Count(rule, rule.judge(returns), total, lines, Optional.of(Weighings.of(rule, returns)));
    }

    private static Certificate certificate(long voters, Figures figures) {
        return Certificate.of(Votes.of(voters, voters, figures.all(), figures.inFavour(), figures.against(), figures.abstained(),
                figures.spoiled()));
    }

    private static Stream<JointRule.Weighed> weighed(JointRule rule) {
        return switch (rule) {
            case JointRule.Weighed weighed -> Stream.of(weighed);
            case JointRule.AllOf(var rules) -> rules.stream().flatMap(Count::weighed);
            case JointRule.AnyOf(var rules) -> rules.stream().flatMap(Count::weighed);
            case JointRule.Sections(var within, var _) -> weighed(within);
            case JointRule.Reservations(var needed) -> weighed(needed);
            case JointRule.Organisations _,JointRule.TakingPart _,JointRule.Veto _,JointRule.People _ -> Stream.empty();
        };
    }
}
