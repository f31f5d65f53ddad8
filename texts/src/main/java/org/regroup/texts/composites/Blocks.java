package org.regroup.texts.composites;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Hunk;
import org.regroup.texts.Token;

/// The blocks of a composite, and what can be done to them. Checks come first, as refusals; what is done then does not fail.
record Blocks(List<CompositeBlock> all) {

    Blocks {
        all = List.copyOf(all);
    }

    private int find(@Nullable BlockId id) {
        for (int n = 0; n < all.size(); n++) {
            if (all.get(n).id().equals(id)) {
                return n;
            }
        }
        return -1;
    }

    Optional<CompositeBlock> get(BlockId id) {
        int at = find(id);
        return at < 0 ? Optional.empty() : Optional.of(all.get(at));
    }

    Piece piece(BlockId id) {
        return get(id).orElseThrow().piece();
    }

    Step.@Nullable Refused refuses(Place place) {
        return switch (place) {
            case Place.In(var block, int _) when find(block) < 0 -> no(Step.Why.NO_SUCH_BLOCK, block);
            case Place.In(var block, int gap) when gap < 0 || gap > piece(block).size() -> no(Step.Why.NO_SUCH_GAP, gap);
            case Place.In _ -> null;
            case Place.Own(var after, var _, var _) when after != null && find(after) < 0 -> no(Step.Why.NO_SUCH_BLOCK, after);
            case Place.Own(var _, var block, var _) when find(block) >= 0 -> no(Step.Why.NAME_TAKEN, block);
            case Place.Own _ -> null;
        };
    }

    Step.@Nullable Refused refuses(BlockId block, int from, int to) {
        if (find(block) < 0) {
            return no(Step.Why.NO_SUCH_BLOCK, block);
        }
        if (from < 0 || to < from || to > piece(block).size()) {
            return no(Step.Why.NO_SUCH_GAP, from < 0 ? from : to);
        }
        return piece(block).part(from, to).tokens().stream().allMatch(Token::isSpace)
                ? no(Step.Why.NOTHING_THERE, block)
                : null;
    }

    static Step.Refused no(Step.Why why, Object what) {
        return new Step.Refused(why, what.toString());
    }

    /// Puts a piece in just as it is.
    Blocks put(Place place, Piece put) {
        var blocks = new ArrayList<>(all);
        switch (place) {
            case Place.In(var block, int gap) -> blocks.set(find(block), with(block, piece(block).replaced(gap, gap, put)));
            case Place.Own(var after, var block, var form) -> blocks.add(find(after) + 1, new CompositeBlock(block, form, put));
        }
        return new Blocks(blocks);
    }

    /// Takes out what stands between two gaps, and the block where that is all of it.
    Blocks cut(BlockId block, int from, int to) {
        var blocks = new ArrayList<>(all);
        var left = piece(block).replaced(from, to, Piece.NONE);
        if (left.runs().isEmpty()) {
            blocks.remove(find(block));
        } else {
            blocks.set(find(block), with(block, left));
        }
        return new Blocks(blocks);
    }

    /// Puts a piece in the place of what stands between two gaps.
    Blocks exchanged(BlockId block, int from, int to, Piece put) {
        var blocks = new ArrayList<>(all);
        blocks.set(find(block), with(block, piece(block).replaced(from, to, put)));
        return new Blocks(blocks);
    }

    /// Where something stands, such that it could be put back there.
    Place place(BlockId block, int from, int to) {
        int at = find(block);
        return from > 0 || to < piece(block).size()
                ? new Place.In(block, from)
                : new Place.Own(at == 0 ? null : all.get(at - 1).id(), block, all.get(at).form());
    }

    private CompositeBlock with(BlockId block, Piece piece) {
        return new CompositeBlock(block, get(block).orElseThrow().form(), piece);
    }

    /// The blocks as hunks make them: words that stay keep their origin, others are written here.
    ///
    /// @param result what the hunks make of the text
    Blocks rewritten(List<Hunk> hunks, List<Block> result) {
        Map<BlockId, Piece> pieces = new HashMap<>();
        all.forEach(block -> pieces.put(block.id(), block.piece()));
        hunks.stream().filter(Hunk.Replace.class::isInstance).map(Hunk.Replace.class::cast)
                .sorted(Comparator.comparing(Hunk.Replace::from).thenComparing(Hunk.Replace::to).reversed())
                .forEach(hunk -> pieces.computeIfPresent(hunk.block(),
                        (_, piece) -> piece.replaced(hunk.from(), hunk.to(), Piece.here(hunk.put()))));
        var blocks = new ArrayList<CompositeBlock>();
        for (var block : result) {
            if (!block.tokens().isEmpty()) {
                var piece = pieces.getOrDefault(block.id(), Piece.here(block.tokens()));
                blocks.add(new CompositeBlock(block.id(), block.form(), piece));
            }
        }
        return new Blocks(blocks);
    }
}
