package org.regroup.counting.pairwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.regroup.counting.Count;
import org.regroup.counting.Parameter;
import org.regroup.counting.Rational;

/// What an option must achieve against a default option, such as "none of the above" or "further discussion", to be considered
/// at all: a quorum of voters who prefer it to the default, and a majority over the default by a ratio.
///
/// Source: Debian constitution, sections 4.2.7 (the quorum is three times half the square root of the number of developers)
/// and A.5.2, A.5.3 (options that miss the quorum, and then those that do not defeat the default by the required ratio, are
/// dropped; what is left is counted by Schulze's method).
///
/// @param number  of the default option
/// @param quorum  votes an option needs over the default
/// @param members if positive, the quorum is three times half the square root of so many members
/// @param ratio   an option must have more than so many times the votes that prefer the default to it
record DefaultOption(int number, Rational quorum, long members, Rational ratio) {

    static final List<Parameter> PARAMETERS = List.of(
            Parameter.whole("default-option", "0",
                    "number of the option that stands for none of the others; options that fail against it are dropped. 0: none"),
            Parameter.number("quorum", "0", "how many must prefer an option to the default option"),
            Parameter.whole("members", "0",
                    "instead of a quorum: three times half the square root of so many members (Debian)"),
            Parameter.number("majority", "1",
                    "an option needs more than so many times the votes that prefer the default option to it"));

    /// The default option asked for; empty if there is none.
    static Optional<DefaultOption> of(Count count) {
        int number = count.number("default-option");
        return number == 0
                ? Optional.empty()
                : Optional.of(new DefaultOption(number, Rational.parse(count.parameter("quorum")), count.number("members"),
                        Rational.parse(count.parameter("majority"))));
    }

    /// Those who are not considered, ascending.
    List<Integer> dropped(Comparison comparison) {
        return comparison.candidates().stream().filter(c -> c != number)
                .filter(c -> !reachesQuorum(comparison, c) || !reachesMajority(comparison, c)).toList();
    }

    private boolean reachesQuorum(Comparison comparison, int option) {
        Rational votes = comparison.pairwise().votes(option, number);
        // votes >= 3 * sqrt(members) / 2, in whole numbers
        return members > 0
                ? votes.times(votes).times(4).compareTo(Rational.of(members).times(9)) >= 0
                : votes.compareTo(quorum) >= 0;
    }

    private boolean reachesMajority(Comparison comparison, int option) {
        return comparison.pairwise().votes(option, number)
                .compareTo(ratio.times(comparison.pairwise().votes(number, option))) > 0;
    }

    /// Why each was dropped, in plain words.
    List<String> notes(Comparison comparison, List<Integer> dropped) {
        List<String> notes = new ArrayList<>();
        for (int option : dropped)
            notes.add(comparison.count().contest().name(option) + " was dropped before the comparison: "
                    + comparison.pairwise().votes(option, number) + " prefer it to " + comparison.count().contest().name(number)
                    + ", " + comparison.pairwise().votes(number, option) + " the other way round; "
                    + (reachesQuorum(comparison, option)
                            ? "a majority of more than " + ratio + " to 1 is needed."
                            : members > 0
                                    ? "the quorum is three times half the square root of " + members + "."
                                    : "the quorum is " + quorum + "."));
        return notes;
    }
}
