package org.regroup.texts.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.editions.Numbering;

/// Finds the words that tell a place in a text from all others.
final class Sayings {

    private static final int ANCHOR_WORDS = 3;
    private static final int LONGEST_ANCHOR = 12;

    private final Map<BlockId, Block> blocks = new HashMap<>();
    private final Map<BlockId, Where> places;

    Sayings(Text base, Numbering numbering) {
        base.blocks().forEach(block -> blocks.put(block.id(), block));
        this.places = Where.all(base, numbering);
    }

    List<Saying> of(List<Hunk> hunks) {
        var atGap = new HashMap<String, Integer>();
        return hunks.stream().map(hunk -> of(hunk, atGap)).toList();
    }

    private Saying of(Hunk hunk, Map<String, Integer> atGap) {
        return switch (hunk) {
            case Hunk.Replace replace -> words(replace);
            case Hunk.InsertBlock(var after, var block) -> new Saying.NewBlock(where(after), nth(after, atGap), block.form(),
                    block.tokens());
            case Hunk.DeleteBlock(var block, _) -> new Saying.DeleteBlock(place(block), block(block).tokens());
            case Hunk.MoveBlock(var block, var after) -> new Saying.MoveBlock(place(block), where(after), nth(after, atGap));
            case Hunk.Recast(var block, var was, var becomes) -> new Saying.Recast(place(block), was, becomes);
        };
    }

    private static int nth(@Nullable BlockId after, Map<String, Integer> atGap) {
        return atGap.merge(after == null ? "" : after.value(), 1, Integer::sum);
    }

    private @Nullable Where where(@Nullable BlockId block) {
        return block == null ? null : place(block);
    }

    private Where place(BlockId block) {
        return Objects.requireNonNull(places.get(block), () -> "no block " + block);
    }

    private Block block(BlockId block) {
        return Objects.requireNonNull(blocks.get(block), () -> "no block " + block);
    }

    private Saying words(Hunk.Replace hunk) {
        var where = place(hunk.block());
        var tokens = block(hunk.block()).tokens();
        if (hunk.inserts()) {
            int from = anchor(tokens, hunk.from());
            var anchor = tokens.subList(from, hunk.from());
            int which = occurrences(tokens, anchor, hunk.from());
            return new Saying.Insert(where, Block.plain(anchor).strip(), which, occurrences(tokens, anchor, tokens.size()),
                    hunk.from() == tokens.size(), hunk.put());
        }
        var old = tokens.subList(hunk.from(), hunk.to());
        int which = occurrences(tokens, old, hunk.to());
        int of = occurrences(tokens, old, tokens.size());
        String before = Quote.end(tokens.subList(0, hunk.from()), ANCHOR_WORDS);
        String after = Quote.beginning(tokens.subList(hunk.to(), tokens.size()), ANCHOR_WORDS);
        if (hunk.deletes()) {
            return new Saying.Delete(where, old, which, of, before, after);
        }
        return Block.plain(old).equals(Block.plain(hunk.put()))
                ? new Saying.Restyle(where, old, hunk.put(), which, of)
                : new Saying.Replace(where, old, hunk.put(), which, of, before, after);
    }

    /// Where words begin that lead to a gap: three, or more while they occur elsewhere in the block.
    private static int anchor(List<Token> tokens, int gap) {
        int words = 0;
        int from = gap;
        while (from > 0 && words < LONGEST_ANCHOR) {
            words += tokens.get(--from).isWord() ? 1 : 0;
            if (words >= ANCHOR_WORDS && tokens.get(from).isWord()
                    && occurrences(tokens, tokens.subList(from, gap), tokens.size()) == 1) {
                return from;
            }
        }
        return from;
    }

    /// How often words occur as such in the first tokens of a block, whatever their style.
    private static int occurrences(List<Token> tokens, List<Token> words, int limit) {
        var sought = trimmed(words);
        if (sought.isEmpty()) {
            return 1;
        }
        int count = 0;
        for (int n = 0; n + sought.size() <= limit; n++) {
            int m = 0;
            while (m < sought.size() && tokens.get(n + m).text().equals(sought.get(m).text())) {
                m++;
            }
            count += m == sought.size() ? 1 : 0;
        }
        return Math.max(1, count);
    }

    private static List<Token> trimmed(List<Token> words) {
        int from = 0;
        int to = words.size();
        while (from < to && words.get(from).isSpace()) {
            from++;
        }
        while (to > from && words.get(to - 1).isSpace()) {
            to--;
        }
        return words.subList(from, to);
    }
}
