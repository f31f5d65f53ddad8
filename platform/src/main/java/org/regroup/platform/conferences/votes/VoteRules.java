package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.regroup.counting.decisions.Condition;
import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Level;
import org.regroup.counting.decisions.Majority;
import org.regroup.counting.decisions.OwnRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.counting.divisions.Division;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.shared.Ground;

/// What the way in which a vote is taken means for its rule.
final class VoteRules {

    /// A delegation smaller than this is known by its result: a secret vote is not taken by organisation then.
    static final int LEAST_HIDDEN = 5;

    private VoteRules() {}

    /// By cards, those who would have one vote each have their part of what their organisation's members weigh.
    static JointRule at(Rung rung, JointRule rule) {
        return Division.applied(way(rung), rule);
    }

    /// As the library of counting calls a way of voting in which something is counted.
    static Division.Way way(Rung rung) {
        return switch (rung) {
            case VOICES, HANDS -> Division.Way.HANDS;
            case CARDS -> Division.Way.CARDS;
            case ROLL_CALL -> Division.Way.ROLL_CALL;
            case SECRET -> Division.Way.SECRET;
        };
    }

    /// What the standing orders ask for where a procedural motion is put.
    static JointRule of(org.regroup.hall.orders.Majority majority) {
        var level = majority.atLeast()
                ? Level.atLeast(majority.numerator(), majority.denominator())
                : Level.moreThan(majority.numerator(), majority.denominator());
        return new JointRule.People(OwnRule.of(Majority.of(level, Majority.Base.CAST)));
    }

    /// Whether nothing is asked but how many delegates are for and against.
    static boolean headsOnly(JointRule rule) {
        return switch (rule) {
            case JointRule.People _ -> true;
            case JointRule.AllOf(var rules) -> rules.stream().allMatch(VoteRules::headsOnly);
            case JointRule.AnyOf(var rules) -> rules.stream().allMatch(VoteRules::headsOnly);
            case JointRule.Reservations(var needed) -> headsOnly(needed);
            case JointRule.Organisations _,JointRule.TakingPart _,JointRule.Veto _,JointRule.Weighed _,JointRule.Sections _ ->
                false;
        };
    }

    /// Why a vote cannot be taken by this rule in this way on this roll.
    static List<Ground> grounds(JointRule rule, Rung rung, Roll roll) {
        var grounds = new ArrayList<Ground>();
        rule.problems(roll.affiliates()).forEach(problem -> grounds.add(Ground.at("rule", "votes.ground.rule.fit", problem)));
        if (conditions(rule).anyMatch(one -> one instanceof Majority majority && majority.ifTied() != Majority.IfTied.FAILS)) {
            grounds.add(Ground.at("rule", "votes.ground.rule.tie"));
        }
        if (vetoes(rule)) {
            grounds.add(Ground.at("rule", "votes.ground.rule.veto"));
        }
        if (rung == Rung.SECRET && !headsOnly(rule)) {
            roll.delegations().stream().filter(one -> one.voters() > 0 && one.voters() < LEAST_HIDDEN).map(Delegation::name)
                    .reduce((one, other) -> one + ", " + other)
                    .ifPresent(names -> grounds.add(Ground.at("rung", "votes.ground.exposes", LEAST_HIDDEN, names)));
        }
        return grounds;
    }

    private static Stream<Condition> conditions(JointRule rule) {
        return switch (rule) {
            case JointRule.People(var own) -> own.conditions().stream();
            case JointRule.Weighed weighed -> Stream.of(weighed.majority());
            case JointRule.AllOf(var rules) -> rules.stream().flatMap(VoteRules::conditions);
            case JointRule.AnyOf(var rules) -> rules.stream().flatMap(VoteRules::conditions);
            case JointRule.Sections(var within, var _) -> conditions(within);
            case JointRule.Reservations(var needed) -> conditions(needed);
            case JointRule.Organisations _,JointRule.TakingPart _,JointRule.Veto _ -> Stream.empty();
        };
    }

    private static boolean vetoes(JointRule rule) {
        return Rules.text(rule).contains("veto(");
    }
}
