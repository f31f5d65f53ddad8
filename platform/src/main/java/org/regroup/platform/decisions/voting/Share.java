package org.regroup.platform.decisions.voting;

import java.util.ArrayList;
import java.util.List;

/// Votes of one card that say the same: the whole card, or a part of one whose votes are split.
///
/// @param answers one letter for the whole and for each clause
public record Share(String answers, int weight) {

    /// What somebody wants of the votes of a card on one item.
    ///
    /// @param yes how many of them say yes, and so on
    public record Split(int yes, int no, int abstain) {

        /// All of them the same way.
        static Split all(Answer answer, int weight) {
            return switch (answer) {
                case YES -> new Split(weight, 0, 0);
                case NO -> new Split(0, weight, 0);
                case ABSTAIN -> new Split(0, 0, weight);
            };
        }

        long sum() {
            return (long) yes + no + abstain;
        }

        public int of(Answer answer) {
            return switch (answer) {
                case YES -> yes;
                case NO -> no;
                case ABSTAIN -> abstain;
            };
        }

        private char letter(int vote) {
            return (vote < yes ? Answer.YES : vote < yes + no ? Answer.NO : Answer.ABSTAIN).letter();
        }
    }

    /// The fewest ballots that say on each item what is wanted there: votes stand in a row, those for yes first on every item,
    /// and are cut wherever one item changes.
    static List<Share> of(List<Split> items, int weight) {
        var shares = new ArrayList<Share>();
        int from = 0;
        while (from < weight) {
            int begin = from;
            int end = items.stream().mapToInt(item -> end(item, begin, weight)).min().orElse(weight);
            var answers = new StringBuilder();
            items.forEach(item -> answers.append(item.letter(begin)));
            shares.add(new Share(answers.toString(), end - begin));
            from = end;
        }
        return shares;
    }

    /// Up to which vote an item says the same as of this one.
    private static int end(Split item, int vote, int weight) {
        return vote < item.yes ? item.yes : vote < item.yes + item.no ? item.yes + item.no : weight;
    }
}
