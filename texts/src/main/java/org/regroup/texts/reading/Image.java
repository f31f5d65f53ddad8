package org.regroup.texts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.regroup.texts.Block;
import org.regroup.texts.Hunk;
import org.regroup.texts.Token;
import org.regroup.texts.reading.Changes.Change;

/// A block as its author saw it: cut into words as today, without white space at its edges.
///
/// @param skipped characters of white space before the first of the tokens
record Image(Block block, List<Token> tokens, int skipped) {

    static Image of(Block block, Locale language) {
        var tokens = Spaces.settled(Words.tokens(block.tokens(), language));
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from).isSpace()) {
            from++;
        }
        while (to > from && tokens.get(to - 1).isSpace()) {
            to--;
        }
        return new Image(block, tokens.subList(from, to), Block.plain(tokens.subList(0, from)).length());
    }

    /// The changes of the block that make these tokens of those its author saw.
    ///
    /// Where the block is cut otherwise than today, as behind words that were put together by two amendments, a change takes
    /// in the whole of the token it begins or ends in.
    List<Hunk> becomes(List<Token> after) {
        var gaps = Cuts.of(block.tokens());
        var seen = Cuts.of(tokens);
        var hunks = new ArrayList<Hunk>();
        for (var change : apart(Changes.of(tokens, after), gaps, seen)) {
            int from = gaps.atOrBefore(skipped + seen.place(change.from()));
            int to = gaps.atOrAfter(skipped + seen.place(change.to()));
            var put = new ArrayList<Token>(seen.part(tokens, gaps.place(from) - skipped, seen.place(change.from())));
            put.addAll(after.subList(change.putFrom(), change.putTo()));
            put.addAll(seen.part(tokens, seen.place(change.to()), gaps.place(to) - skipped));
            hunks.add(Hunk.Replace.of(block, from, to, put));
        }
        return hunks;
    }

    private List<Change> apart(List<Change> changes, Cuts gaps, Cuts seen) {
        var apart = new ArrayList<Change>();
        for (var change : changes) {
            int from = gaps.atOrBefore(skipped + seen.place(change.from()));
            if (!apart.isEmpty() && gaps.atOrAfter(skipped + seen.place(apart.getLast().to())) >= from) {
                var last = apart.removeLast();
                apart.add(new Change(last.from(), change.to(), last.putFrom(), change.putTo()));
            } else {
                apart.add(change);
            }
        }
        return apart;
    }
}
