package org.regroup.counting;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One count under way: the valid ballots and the rules.
///
/// @param ballots    prepared: nobody withdrawn is on them, equal ranks only where the method reads them
/// @param spoiled    what was left out, by reason
/// @param parameters every parameter of the method with its value
public record Count(Method method, Election election, Ballots ballots, List<Spoiled> spoiled, Settings settings,
        SortedMap<String, String> parameters, TieBreaker ties) {

    public Contest contest() {
        return election.contest();
    }

    public int seats() {
        return contest().seats();
    }

    public int candidates() {
        return contest().candidates().size();
    }

    /// The ballots of a method that reads rankings.
    public RankedBallots ranked() {
        return (RankedBallots) ballots;
    }

    /// The ballots of a method that reads scores or approvals.
    public ScoredBallots scored() {
        return (ScoredBallots) ballots;
    }

    /// Why ballots cannot be counted that wait until only one of several ranked equal is left, for methods in which none can
    /// wait; empty if there are none.
    public Optional<String> objectionToWaiting() {
        return ballots instanceof RankedBallots ranked && ranked.hasGroups()
                ? Optional.of("By " + method.title() + " a ballot cannot wait until only one of several ranked equal is left. "
                        + "Choose another meaning for equal ranks: exhaust, skip, split or invalid.")
                : Optional.empty();
    }

    /// Who stands, and what the constraints allow, at the start of this count.
    public Field field() {
        return new Field(contest(), settings.constraints());
    }

    public String parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalArgumentException(method.name() + " has no parameter " + name));
    }

    /// A parameter that is a whole number.
    public int number(String name) {
        return Integer.parseInt(parameter(name));
    }

    /// The result of this count.
    public Result result(@Nullable Rational quota, int places, List<Stage> stages, List<Integer> elected) {
        SortedMap<String, String> all = new TreeMap<>(parameters);
        settings.equalRanks().or(method::equalRanks)
                .ifPresent(rule -> all.put("equal-ranks", rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        return new Result(contest(), method.name(), all, ballots.votes(), spoiled, ballots.size(), quota, places, stages, elected,
                List.of(), null, ties.ties(), List.of(), List.of(), election.input());
    }
}
