package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import org.regroup.documents.Block;
import org.regroup.documents.Change;
import org.regroup.documents.Line;
import org.regroup.documents.Run;
import org.regroup.platform.motions.book.BookText;
import org.regroup.texts.BlockId;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.editions.Numbering;

/// The blocks of a text that an amendment touches, with its changes marked; the others are left out.
final class ChangedBlocks {

    private final List<Hunk> hunks;
    private final Numbering numbers;
    private final Change in;
    private final Change out;

    private ChangedBlocks(List<Hunk> hunks, Numbering numbers, Change in, Change out) {
        this.hunks = hunks;
        this.numbers = numbers;
        this.in = in;
        this.out = out;
    }

    static List<Block> of(Text base, List<Hunk> hunks, Numbering numbers, Change in, Change out) {
        var changed = new ChangedBlocks(hunks, numbers, in, out);
        var blocks = new ArrayList<Block>(changed.putBehind(null));
        for (var block : base.blocks()) {
            changed.block(block, blocks);
            blocks.addAll(changed.putBehind(block.id()));
        }
        return blocks;
    }

    private List<Block> putBehind(@Nullable BlockId after) {
        return hunks.stream().filter(hunk -> hunk instanceof Hunk.InsertBlock(var place, _) && Objects.equals(place, after))
                .map(hunk -> ((Hunk.InsertBlock) hunk).block())
                .map(block -> printed(block, marked(block.tokens(), in))).toList();
    }

    private void block(org.regroup.texts.Block block, List<Block> blocks) {
        if (hunks.stream().anyMatch(hunk -> hunk instanceof Hunk.DeleteBlock(var gone, _) && gone.equals(block.id()))) {
            blocks.add(printed(block, marked(block.tokens(), out)));
            return;
        }
        var replaced = hunks.stream().filter(Hunk.Replace.class::isInstance).map(Hunk.Replace.class::cast)
                .filter(hunk -> hunk.block().equals(block.id())).sorted(Comparator.comparingInt(Hunk.Replace::from)).toList();
        if (!replaced.isEmpty()) {
            blocks.add(printed(block, replaced(block, replaced)));
        }
    }

    private List<Run> replaced(org.regroup.texts.Block block, List<Hunk.Replace> replaced) {
        var runs = new ArrayList<Run>();
        int gap = 0;
        for (var hunk : replaced) {
            runs.addAll(marked(block.tokens().subList(gap, hunk.from()), null));
            runs.addAll(marked(block.tokens().subList(hunk.from(), hunk.to()), out));
            runs.addAll(marked(hunk.put(), in));
            gap = hunk.to();
        }
        runs.addAll(marked(block.tokens().subList(gap, block.tokens().size()), null));
        return runs;
    }

    private static List<Run> marked(List<Token> tokens, @Nullable Change change) {
        return tokens.stream().map(token -> BookText.run(token, token.text())).map(run -> change == null ? run : run.as(change))
                .toList();
    }

    private Block printed(org.regroup.texts.Block block, List<Run> runs) {
        return BookText.block(block, numbers.label(block.id()).orElse(block.form().label()), Line.flowing(BookText.joined(runs)));
    }
}
