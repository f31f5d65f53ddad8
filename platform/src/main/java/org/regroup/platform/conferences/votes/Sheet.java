package org.regroup.platform.conferences.votes;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.hall.orders.Rung;

/// What a teller counted in the room: hands or secret papers as figures; cards and the roll-call by the numbers of delegates.
///
/// @param hands  by delegation or of the whole room; empty where numbers were written down
/// @param papers what stands under each choice, by the numbers of delegates, as they were read out; a number may stand twice
/// @param took   who took a secret paper
/// @param late   papers that were handed in after the close; they do not count
public record Sheet(List<Hands> hands, SortedMap<Choice, List<Integer>> papers, List<Integer> took, int late) {

    public Sheet {
        hands = List.copyOf(hands);
        var all = new TreeMap<Choice, List<Integer>>();
        papers.forEach((choice, numbers) -> all.put(choice, numbers.stream().sorted().toList()));
        papers = java.util.Collections.unmodifiableSortedMap(all);
        took = took.stream().sorted().toList();
    }

    /// Whether delegates are written down by their numbers.
    public static boolean byNumber(HallVote vote) {
        return vote.rung() == Rung.CARDS || vote.rung() == Rung.ROLL_CALL;
    }

    /// The rows of figures that a teller fills in.
    public static List<String> rows(HallVote vote) {
        if (byNumber(vote)) {
            return List.of();
        }
        return VoteRules.headsOnly(vote.rule())
                ? List.of(Hands.ROOM)
                : vote.roll().delegations().stream().filter(one -> one.voters() > 0).map(Delegation::key).toList();
    }

    List<Integer> numbers(Choice choice) {
        return papers.getOrDefault(choice, List.of());
    }

    int counted() {
        return hands.stream().mapToInt(Hands::all).sum() + papers.values().stream().mapToInt(List::size).sum();
    }
}
