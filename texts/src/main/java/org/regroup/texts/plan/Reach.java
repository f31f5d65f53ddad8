package org.regroup.texts.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.regroup.texts.Amendment;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.Token;

/// How far an amendment reaches.
///
/// @param wholeText whether it takes out every word but those of the title: an alternative to the whole
/// @param words     words it takes out, puts in and moves
/// @param tokens    the same with spaces and marks, to tell two with the same words apart
/// @param of        words of the text it changes; `words / of` is the share of the text that is changed, which may be above 1
public record Reach(boolean wholeText, int words, int tokens, int of) {

    static Reach of(Text base, Amendment amendment) {
        return new Measure(base).of(amendment);
    }

    /// Measures amendments to one text, whose words are counted once.
    static final class Measure {

        private final Map<BlockId, Block> blocks = new HashMap<>();
        private final Map<BlockId, Integer> sizes = new HashMap<>();
        private final int all;
        private final int without;

        Measure(Text base) {
            int title = 0;
            int sum = 0;
            for (var block : base.blocks()) {
                int words = block.words();
                blocks.put(block.id(), block);
                sizes.put(block.id(), words);
                sum += words;
                title += block.form().kind() == Form.Kind.TITLE ? words : 0;
            }
            this.all = sum;
            this.without = sum - title;
        }

        Reach of(Amendment amendment) {
            int out = 0;
            int words = 0;
            int tokens = 0;
            for (var hunk : amendment.hunks()) {
                switch (hunk) {
                    case Hunk.Replace replace -> {
                        var taken = block(replace.block()).tokens().subList(replace.from(), replace.to());
                        int gone = words(taken);
                        out += inTitle(replace.block()) ? 0 : gone;
                        words += gone + words(replace.put());
                        tokens += taken.size() + replace.put().size();
                    }
                    case Hunk.DeleteBlock gone -> {
                        out += inTitle(gone.block()) ? 0 : size(gone.block());
                        words += size(gone.block());
                        tokens += block(gone.block()).tokens().size() + 1;
                    }
                    case Hunk.InsertBlock put -> {
                        words += put.block().words();
                        tokens += put.block().tokens().size() + 1;
                    }
                    case Hunk.MoveBlock moved -> {
                        words += size(moved.block());
                        tokens += block(moved.block()).tokens().size() + 1;
                    }
                    case Hunk.Recast _ -> tokens++;
                }
            }
            return new Reach(without > 0 && out == without, words, tokens, all);
        }

        private Block block(BlockId id) {
            return Objects.requireNonNull(blocks.get(id));
        }

        private int size(BlockId id) {
            return Objects.requireNonNull(sizes.get(id));
        }

        private boolean inTitle(BlockId id) {
            return block(id).form().kind() == Form.Kind.TITLE;
        }
    }

    private static int words(List<Token> tokens) {
        return (int) tokens.stream().filter(Token::isWord).count();
    }

    /// Whether it goes before the other; equal reaches go before neither.
    boolean further(Reach other) {
        if (wholeText != other.wholeText) {
            return wholeText;
        }
        // as products, so that amendments to texts of different length are compared exactly
        long mine = (long) words * Math.max(1, other.of);
        long theirs = (long) other.words * Math.max(1, of);
        if (mine != theirs) {
            return mine > theirs;
        }
        return tokens > other.tokens;
    }
}
