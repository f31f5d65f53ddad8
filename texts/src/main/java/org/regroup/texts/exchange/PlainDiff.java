package org.regroup.texts.exchange;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.reading.Saying;

/// Changes in plain text, for e-mail: each sentence that says what changes, and below it the words with what goes in `[-…-]` and
/// what comes in `{+…+}`.
///
/// ```
/// In clause 1 replace “pay the debts of” by “lend without interest to”.
///
///     The fund will [-pay the debts of-]{+lend without interest to+}
///     members who have lost their work.
/// ```
public final class PlainDiff {

    private static final int WIDTH = 72;
    private static final String MARGIN = "    ";
    /// Words shown before and behind a change.
    private static final int CONTEXT = 12;

    private PlainDiff() {}

    /// @param hunks written on `base`
    /// @return empty if there are none
    public static String write(Text base, List<Hunk> hunks) {
        var blocks = new HashMap<BlockId, Block>();
        base.blocks().forEach(block -> blocks.put(block.id(), block));
        var byBlock = new HashMap<BlockId, List<Hunk.Replace>>();
        hunks.forEach(hunk -> {
            if (hunk instanceof Hunk.Replace replace) {
                byBlock.computeIfAbsent(replace.block(), _ -> new ArrayList<>()).add(replace);
            }
        });
        var sayings = Saying.of(base, hunks);
        var diff = new StringBuilder();
        for (int n = 0; n < hunks.size(); n++) {
            append(diff, sayings.get(n).english(), "", base.language());
            boolean last = n + 1 == hunks.size();
            if (hunks.get(n) instanceof Hunk.Replace replace) {
                boolean sameBlockNext = !last && hunks.get(n + 1) instanceof Hunk.Replace next
                        && next.block().equals(replace.block());
                if (!sameBlockNext) {
                    diff.append('\n');
                    append(diff, words(blocks, byBlock, replace.block()), MARGIN, base.language());
                }
            }
            diff.append(last ? "" : "\n");
        }
        return diff.toString();
    }

    private static String words(Map<BlockId, Block> blocks, Map<BlockId, List<Hunk.Replace>> hunks, BlockId id) {
        var tokens = blocks.get(id) == null ? List.<Token>of() : blocks.get(id).tokens();
        var words = new StringBuilder();
        int at = 0;
        for (var hunk : hunks.getOrDefault(id, List.of())) {
            words.append(kept(tokens.subList(at, hunk.from()), at == 0, false));
            words.append(marked("[-", tokens.subList(hunk.from(), hunk.to()), "-]"));
            words.append(marked("{+", hunk.put(), "+}"));
            at = hunk.to();
        }
        return words.append(kept(tokens.subList(at, tokens.size()), at == 0, true)).toString();
    }

    private static String marked(String open, List<Token> tokens, String close) {
        return tokens.isEmpty() ? "" : open + Block.plain(tokens) + close;
    }

    private static String kept(List<Token> tokens, boolean first, boolean last) {
        var words = new ArrayList<Integer>();
        for (int n = 0; n < tokens.size(); n++) {
            if (tokens.get(n).isWord()) {
                words.add(n);
            }
        }
        if (words.size() <= 2 * CONTEXT + 1) {
            return Block.plain(tokens);
        }
        String head = first ? "" : Block.plain(tokens.subList(0, words.get(CONTEXT)));
        String tail = last ? "" : Block.plain(tokens.subList(words.get(words.size() - CONTEXT), tokens.size()));
        return head + "[…]" + (tail.isEmpty() ? "" : " ") + tail;
    }

    private static void append(StringBuilder out, String text, String margin, Locale language) {
        for (String line : text.split("\n", -1)) {
            var breaks = BreakIterator.getLineInstance(language);
            breaks.setText(line);
            var row = new StringBuilder();
            for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                String piece = line.substring(from, to);
                if (!row.isEmpty() && (row + piece.stripTrailing()).codePointCount(0,
                        row.length() + piece.stripTrailing().length()) > WIDTH - margin.length()) {
                    out.append(margin).append(row.toString().stripTrailing()).append('\n');
                    row.setLength(0);
                }
                row.append(piece);
            }
            out.append(row.isEmpty() ? "" : margin).append(row.toString().stripTrailing()).append('\n');
        }
    }
}
