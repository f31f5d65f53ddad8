package org.regroup.counting.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Action;
import org.regroup.counting.Candidate;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;
import org.regroup.counting.TieBreaker.Evidence;

/// Votes of the parties, who takes part, and the seats won so far.
///
/// A party's trait `list` says how many names are on its list; it cannot win more seats.
final class Parties {

    private static final String LIST = "list";
    private static final int MOST_SEATS = 10_000;

    private final Count count;
    private final List<Rational> votes;
    private final Rational needed;
    private final List<Integer> admitted;
    private final int[] seats;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();

    Parties(Count count) {
        this.count = count;
        this.votes = votes(count.ranked());
        this.needed = count.ballots().votes().times(Rational.parse(count.parameter(ListMethods.THRESHOLD)));
        this.admitted = count.contest().standing().stream()
                .filter(p -> votes(p).signum() > 0 && votes(p).compareTo(needed) >= 0).toList();
        this.seats = new int[count.candidates() + 1];
    }

    private static List<Rational> votes(RankedBallots ballots) {
        long[] votes = new long[ballots.candidates()];
        for (int i = 0; i < ballots.size(); i++)
            votes[ballots.at(i, 0) - 1] += ballots.weight(i);
        return Arrays.stream(votes).mapToObj(v -> Rational.of(v, ballots.unit())).toList();
    }

    /// What in the parameters or lists makes a count impossible.
    static List<String> objections(Count count) {
        List<String> reasons = new ArrayList<>(count.objectionToWaiting().stream().toList());
        if (Rational.parse(count.parameter(ListMethods.THRESHOLD)).compareTo(Rational.ONE) > 0)
            reasons.add("The threshold is a share of the votes and cannot be more than 1, was "
                    + count.parameter(ListMethods.THRESHOLD) + ".");
        if (count.seats() > MOST_SEATS)
            reasons.add("There are " + count.seats() + " seats. At most " + MOST_SEATS + " can be shared out one by one.");
        for (Candidate party : count.contest().candidates())
            if (!party.traits().getOrDefault(LIST, "0").matches("\\d{1,9}"))
                reasons.add("The trait \"list\" of " + party.name() + " must be the number of names on its list, was \""
                        + party.traits().get(LIST) + "\".");
        return reasons;
    }

    Rational votes(int party) {
        return votes.get(party - 1);
    }

    int seats(int party) {
        return seats[party];
    }

    int seatsLeft() {
        return count.seats() - elected.size();
    }

    /// Parties with enough votes to take part, whether or not they can win a further seat.
    List<Integer> admitted() {
        return admitted;
    }

    /// Votes of all parties that take part.
    Rational admittedVotes() {
        return admitted().stream().map(this::votes).reduce(Rational.ZERO, Rational::plus);
    }

    /// Parties that take part and have names left on their lists.
    List<Integer> open() {
        return admitted().stream().filter(p -> room(p) > 0).toList();
    }

    /// How many more seats a party can fill.
    int room(int party) {
        String names = count.contest().candidate(party).traits().get(LIST);
        return names == null ? Integer.MAX_VALUE : Integer.parseInt(names) - seats[party];
    }

    /// The first stage: votes, and who stays below the threshold.
    void begin(@Nullable Rational quota) {
        List<Integer> below = count.contest().standing().stream().filter(p -> votes(p).compareTo(needed) < 0).toList();
        stages.add(new Stage(1, Action.of(Action.Kind.FIRST), votes, Rational.ZERO, List.of(), below, quota, List.of(), List.of(),
                new TreeMap<>()));
    }

    int nextStage() {
        return stages.size() + 1;
    }

    /// Awards seats, one for each time a party is named.
    void award(List<Integer> winners, List<Rational> totals, List<Tie> ties,
            Map<String, SortedMap<Integer, Rational>> figures) {
        winners.forEach(p -> seats[p]++);
        elected.addAll(winners);
        stages.add(new Stage(nextStage(), new Action(Action.Kind.ELECT, winners), totals, Rational.ZERO, winners, List.of(), null,
                List.of(), ties, figures));
    }

    /// Gives a seat to the open party with the highest figure.
    void awardToHighest(List<Rational> figures) {
        List<Integer> open = open();
        Rational highest = open.stream().map(p -> figures.get(p - 1)).max(Comparator.naturalOrder()).orElseThrow();
        List<Integer> level = open.stream().filter(p -> figures.get(p - 1).equals(highest)).toList();
        int before = count.ties().ties().size();
        int winner = count.ties().highest(Tie.Purpose.ELECTION, nextStage(), level,
                List.of(new Evidence(1, "votes", Comparator.comparing(this::votes))));
        List<Tie> all = count.ties().ties();
        award(List.of(winner), figures, all.subList(before, all.size()), new TreeMap<>());
    }

    /// A figure for every party, by number: zero for those that do not take part.
    List<Rational> figures(IntFunction<Rational> figure) {
        List<Integer> open = open();
        return count.contest().candidates().stream().map(Candidate::number)
                .map(p -> open.contains(p) ? figure.apply(p) : Rational.ZERO).toList();
    }

    Counted done(@Nullable Rational quota, int places) {
        List<String> notes = new ArrayList<>();
        notes.add("Seats: " + String.join(", ", count.contest().candidates().stream().filter(p -> seats(p.number()) > 0)
                .sorted(Comparator.comparing((Candidate p) -> -seats(p.number()))).map(p -> p.name() + " " + seats(p.number()))
                .toList())
                + ".");
        if (seatsLeft() > 0)
            notes.add(seatsLeft() + " of " + count.seats()
                    + " seats stay empty: no party that takes part has a name left on its list.");
        return new Counted.Done(count.result(quota, places, stages, elected).withNotes(notes));
    }
}
