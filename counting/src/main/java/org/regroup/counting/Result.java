package org.regroup.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The result of a count by whatever method: who is elected and how it came about.
///
/// @param contest    what was counted, with the seats asked for and the candidates, withdrawn ones marked
/// @param method     name of the method, such as `scottish`
/// @param parameters every parameter of the method with the value it had, and the rules for ties and equal ranks
/// @param valid      valid votes
/// @param spoiled    votes that do not count, by reason
/// @param distinct   how many different ballots were among the valid ones
/// @param quota      of the first stage, where there is such a thing
/// @param places     decimal places in which votes are to be written
/// @param elected    numbers of the candidates elected, in order of election; fewer than the seats if not all could be filled
/// @param ranking    all candidates from first to last, where the method ranks them; those level stand together
/// @param ties       all ties in the order they arose
/// @param alternatives who would have been elected, had a lot fallen otherwise; for the first few draws
/// @param notes      what a reader must know besides, in plain words
/// @param input      SHA-256 of the file, in hexadecimal; empty if there was none
public record Result(Contest contest, String method, SortedMap<String, String> parameters, Rational valid, List<Spoiled> spoiled,
        int distinct, @Nullable Rational quota, int places, List<Stage> stages, List<Integer> elected,
        List<List<Integer>> ranking,
        @Nullable Pairwise pairwise, List<Tie> ties, List<Alternative> alternatives, List<String> notes, String input) {

    public Result {
        parameters = new TreeMap<>(parameters);
        spoiled = List.copyOf(spoiled);
        stages = List.copyOf(stages);
        elected = List.copyOf(elected);
        ranking = ranking.stream().map(List::copyOf).toList();
        ties = List.copyOf(ties);
        alternatives = List.copyOf(alternatives);
        notes = List.copyOf(notes);
    }

    public Result withRanking(List<List<Integer>> order) {
        return new Result(contest, method, parameters, valid, spoiled, distinct, quota, places, stages, elected, order, pairwise,
                ties, alternatives, notes, input);
    }

    public Result withPairwise(Pairwise counts) {
        return new Result(contest, method, parameters, valid, spoiled, distinct, quota, places, stages, elected, ranking, counts,
                ties, alternatives, notes, input);
    }

    /// The same result with these notes besides.
    public Result withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Result(contest, method, parameters, valid, spoiled, distinct, quota, places, stages, elected, ranking,
                pairwise,
                ties, alternatives, all, input);
    }

    Result withAlternatives(List<Alternative> others) {
        return new Result(contest, method, parameters, valid, spoiled, distinct, quota, places, stages, elected, ranking,
                pairwise,
                ties, others, notes, input);
    }

    /// Votes that do not count, of all reasons.
    public Rational invalid() {
        return spoiled.stream().map(Spoiled::votes).reduce(Rational.ZERO, Rational::plus);
    }

    public boolean isElected(int candidate) {
        return elected.contains(candidate);
    }
}
