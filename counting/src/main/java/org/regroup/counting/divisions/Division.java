package org.regroup.counting.divisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Affiliate;
import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Majority;
import org.regroup.counting.decisions.OwnRule;
import org.regroup.counting.decisions.Weighting;

/// A vote as it was taken in a hall.
///
/// @param rule    as it was fixed before the vote
/// @param groups  whose delegates could vote; each name once
/// @param ballots each by its code
/// @param counted what tellers counted in addition, by group or of the whole room
public record Division(String subject, Way way, JointRule rule, List<Group> groups, List<Ballot> ballots,
        List<Figures> counted) {

    /// How it was taken.
    public enum Way {
        HANDS,
        /// each organisation's card carries what its members weigh
        CARDS,
        ROLL_CALL,
        SECRET
    }

    /// What a delegate can say.
    public enum Choice {
        FOR,
        AGAINST,
        ABSTAIN
    }

    /// The delegates of one organisation, or those who belong to none.
    ///
    /// @param members whom they represent
    /// @param seats   that it has
    /// @param voters  of them who could vote
    /// @param bloc    whether its card goes whole, by the majority of its delegates
    public record Group(String name, boolean organised, long members, int seats, int voters, boolean bloc) {

        /// As the library of joint rules takes it: they decide by the majority of those of them who vote.
        public Affiliate affiliate() {
            return new Affiliate(name, members, Rational.of(seats), OwnRule.of(Majority.simple()), organised);
        }
    }

    /// @param group empty where that is kept secret
    public record Ballot(String code, String group, Choice choice) {}

    public Division {
        groups = List.copyOf(groups);
        ballots = List.copyOf(ballots);
        counted = List.copyOf(counted);
    }

    /// By cards, those who would have one vote each have their part of what their organisation's members weigh.
    public static JointRule applied(Way way, JointRule rule) {
        return way == Way.CARDS ? weighed(rule) : rule;
    }

    private static JointRule weighed(JointRule rule) {
        return switch (rule) {
            case JointRule.People(OwnRule own) -> new JointRule.Weighed(new Weighting.ByMembers(), true, majority(own));
            case JointRule.Weighed(var weighting, var _, var majority) -> new JointRule.Weighed(weighting, true, majority);
            case JointRule.AllOf(var rules) -> new JointRule.AllOf(rules.stream().map(Division::weighed).toList());
            case JointRule.AnyOf(var rules) -> new JointRule.AnyOf(rules.stream().map(Division::weighed).toList());
            case JointRule.Sections(var within, var sections) -> new JointRule.Sections(weighed(within), sections);
            case JointRule.Reservations(var needed) -> new JointRule.Reservations(weighed(needed));
            case JointRule.Organisations _,JointRule.TakingPart _,JointRule.Veto _ -> rule;
        };
    }

    private static Majority majority(OwnRule own) {
        return own.conditions().stream().filter(Majority.class::isInstance).map(Majority.class::cast).findFirst()
                .orElseGet(Majority::simple);
    }

    public long voters() {
        return groups.stream().mapToLong(Group::voters).sum();
    }

    /// Ballots and counted figures by group, or all under [Figures#ROOM] where any of them is not known by group.
    Map<String, Figures> figures() {
        boolean together = ballots.stream().anyMatch(ballot -> ballot.group().isEmpty())
                || counted.stream().anyMatch(one -> one.group().equals(Figures.ROOM));
        var all = new HashMap<String, Figures>();
        if (together) {
            all.put(Figures.ROOM, Figures.none(Figures.ROOM));
        }
        ballots.forEach(ballot -> all.merge(together ? Figures.ROOM : ballot.group(),
                Figures.none(together ? Figures.ROOM : ballot.group()).with(ballot.choice()), Figures::plus));
        counted.forEach(one -> all.merge(together ? Figures.ROOM : one.group(), together ? one.named(Figures.ROOM) : one,
                Figures::plus));
        return all;
    }

    /// Groups of which more was counted than could vote; [Figures#ROOM] for all together.
    public List<String> tooMany() {
        return figures().values().stream().filter(one -> one.all() > (one.group().equals(Figures.ROOM)
                ? voters()
                : groups.stream().filter(group -> group.name().equals(one.group())).mapToLong(Group::voters).sum()))
                .map(Figures::group).sorted().toList();
    }
}
