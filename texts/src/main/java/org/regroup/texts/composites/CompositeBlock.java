package org.regroup.texts.composites;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Form;

/// A block of a composite and where its words come from. It is never empty.
public record CompositeBlock(BlockId id, Form form, Piece piece) {

    public CompositeBlock {
        if (piece.runs().isEmpty()) {
            throw new IllegalArgumentException(id + " is empty");
        }
    }

    public Block block() {
        return new Block(id, form, piece.tokens());
    }
}
