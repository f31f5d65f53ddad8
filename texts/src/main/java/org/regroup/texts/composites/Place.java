package org.regroup.texts.composites;

import org.jspecify.annotations.Nullable;

import org.regroup.texts.BlockId;
import org.regroup.texts.Form;

/// Where something is put in a composite.
public sealed interface Place {

    /// Between two words of a block.
    record In(BlockId block, int gap) implements Place {}

    /// As a block of its own.
    ///
    /// @param after the block it follows; null puts it first
    /// @param block its name, which no other block has
    record Own(@Nullable BlockId after, BlockId block, Form form) implements Place {}
}
