package org.regroup.platform.conferences.votes;

import java.util.List;
import java.util.Optional;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Verdict;
import org.regroup.counting.decisions.Weighings;
import org.regroup.counting.divisions.Count;
import org.regroup.counting.divisions.Division;
import org.regroup.counting.divisions.Figures;

/// The result of a vote, as the library of counting works it out from ballots and counted hands or papers.
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
        var count = Count.of(division(vote, ballots, counted));
        return new Tally(count.rule(), count.verdict(), hands(Hands.ROOM, count.total()),
                count.lines().stream().map(line -> line(vote, line)).toList(), count.weighings());
    }

    private static Line line(HallVote vote, Count.Line line) {
        var delegation = vote.roll().delegations().stream().filter(one -> one.name().equals(line.group().name())).findFirst()
                .orElseThrow();
        return new Line(delegation, hands(delegation.key(), line.figures()), line.weight(), line.whole());
    }

    private static Hands hands(String key, Figures figures) {
        return new Hands(key, (int) figures.inFavour(), (int) figures.against(), (int) figures.abstained(),
                (int) figures.spoiled());
    }

    /// The vote as the library counts it: organisations by their names, delegates by nothing.
    static Division division(HallVote vote, List<Ballot> ballots, List<Hands> counted) {
        return new Division(vote.subject(), VoteRules.way(vote.rung()), vote.rule(),
                vote.roll().delegations().stream().map(Delegation::group).toList(),
                ballots.stream().map(ballot -> new Division.Ballot(ballot.code(), vote.byOrganisation()
                        ? name(vote, ballot.organisation())
                        : "", Division.Choice.valueOf(ballot.choice().name()))).toList(),
                counted.stream().map(one -> new Figures(one.key().equals(Hands.ROOM) ? Figures.ROOM : name(vote, one.key()),
                        one.inFavour(), one.against(), one.abstained(), one.spoiled())).toList());
    }

    private static String name(HallVote vote, String key) {
        return vote.roll().delegation(key).map(Delegation::name).orElse(key);
    }

    public boolean carried() {
        return verdict.carried();
    }

    /// Keys of delegations of which more was counted than could vote; [Hands#ROOM] for all together.
    static List<String> tooMany(HallVote vote, List<Ballot> ballots, List<Hands> counted) {
        return division(vote, ballots, counted).tooMany().stream().map(name -> vote.roll().delegations().stream()
                .filter(one -> one.name().equals(name)).map(Delegation::key).findFirst().orElse(Hands.ROOM)).toList();
    }
}
