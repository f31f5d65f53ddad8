package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/// What everybody may read of a closed vote: ballots by their codes, and what was counted beside them, with no delegate's number.
///
/// In a secret vote papers stand among the ballots on line, under codes of their own, where so few of either were given that they
/// would say who voted how: who took a paper is written down, and seen.
///
/// @param ballots by their codes
/// @param hands   counted in the room and not among the ballots
public record Published(List<Ballot> ballots, List<Hands> hands) {

    static final Published NOTHING = new Published(List.of(), List.of());

    public Published {
        ballots = ballots.stream().sorted(Comparator.comparing(Ballot::code)).toList();
        hands = List.copyOf(hands);
    }

    /// @param codes for papers, always the same for the same number, and like those of ballots on line
    static Published of(HallVote vote, Reconciliation all, IntFunction<String> codes) {
        return vote.secret() ? secret(all, codes) : new Published(nameless(all.ballots()), all.hands());
    }

    private static Published secret(Reconciliation all, IntFunction<String> codes) {
        var ballots = new ArrayList<>(all.ballots());
        var hands = new ArrayList<Hands>();
        for (var papers : all.hands()) {
            if (all.ballots().isEmpty() || !exposes(papers, all.ballots())) {
                hands.add(papers);
                continue;
            }
            add(papers, Choice.FOR, papers.inFavour(), codes, ballots);
            add(papers, Choice.AGAINST, papers.against(), codes, ballots);
            add(papers, Choice.ABSTAIN, papers.abstained(), codes, ballots);
            hands.add(new Hands(papers.key(), 0, 0, 0, papers.spoiled()));
        }
        return new Published(ballots, hands);
    }

    private static void add(Hands papers, Choice choice, int many, IntFunction<String> codes, List<Ballot> ballots) {
        var organisation = papers.key().equals(Hands.ROOM) ? "" : papers.key();
        for (int n = 0; n < many; n++) {
            ballots.add(new Ballot(codes.apply(ballots.size()), "", organisation, choice, true));
        }
    }

    /// Whether secret papers, seen apart from what was cast on line, are so few, or leave so few, that they say who voted how.
    static boolean exposes(Hands papers, List<Ballot> onLine) {
        long there = onLine.stream().filter(one -> papers.key().equals(Hands.ROOM) || one.organisation().equals(papers.key()))
                .count();
        return few(papers.all()) || papers.all() > 0 && few(there);
    }

    private static boolean few(long many) {
        return many > 0 && many < VoteRules.LEAST_HIDDEN;
    }

    /// A paper is known by the number of its delegate while it is compared; here it is one of many that say the same.
    private static List<Ballot> nameless(List<Ballot> ballots) {
        var all = new ArrayList<>(ballots.stream().filter(ballot -> !paper(ballot)).toList());
        var papers = ballots.stream().filter(Published::paper)
                .sorted(Comparator.comparing(Ballot::organisation).thenComparing(Ballot::choice)).toList();
        for (int n = 0; n < papers.size(); n++) {
            var one = papers.get(n);
            all.add(new Ballot("paper-" + (n + 1), "", one.organisation(), one.choice(), true));
        }
        return all;
    }

    private static boolean paper(Ballot ballot) {
        return ballot.code().equals(Reconciliation.PAPER + ballot.voice());
    }
}
