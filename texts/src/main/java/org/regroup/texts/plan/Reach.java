package org.regroup.texts.plan;

import java.util.List;

import org.regroup.texts.Amendment;
import org.regroup.texts.Block;
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
        int out = 0;
        int words = 0;
        int tokens = 0;
        for (var hunk : amendment.hunks()) {
            switch (hunk) {
                case Hunk.Replace replace -> {
                    var block = base.block(replace.block()).orElseThrow();
                    var taken = block.tokens().subList(replace.from(), replace.to());
                    out += block.form().kind() == Form.Kind.TITLE ? 0 : words(taken);
                    words += words(taken) + words(replace.put());
                    tokens += taken.size() + replace.put().size();
                }
                case Hunk.DeleteBlock gone -> {
                    var block = base.block(gone.block()).orElseThrow();
                    out += block.form().kind() == Form.Kind.TITLE ? 0 : block.words();
                    words += block.words();
                    tokens += block.tokens().size() + 1;
                }
                case Hunk.InsertBlock put -> {
                    words += put.block().words();
                    tokens += put.block().tokens().size() + 1;
                }
                case Hunk.MoveBlock moved -> {
                    var block = base.block(moved.block()).orElseThrow();
                    words += block.words();
                    tokens += block.tokens().size() + 1;
                }
                case Hunk.Recast _ -> tokens++;
            }
        }
        int all = base.blocks().stream().filter(block -> block.form().kind() != Form.Kind.TITLE).mapToInt(Block::words).sum();
        return new Reach(all > 0 && out == all, words, tokens, base.words());
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
