package org.regroup.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change of one version of a text. All places are those of that version, also where an amendment has several hunks.
public sealed interface Hunk {

    /// Puts tokens in the place of those between two gaps; with `from == to` it puts them in, with nothing to put it takes out.
    ///
    /// @param replaced fingerprint of the tokens between the gaps, so that a hunk can never be laid on other words
    record Replace(BlockId block, int from, int to, Fingerprint replaced, List<Token> put) implements Hunk {
        public Replace {
            put = List.copyOf(put);
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("gaps " + from + " to " + to);
            }
            if (from == to && put.isEmpty()) {
                throw new IllegalArgumentException("changes nothing");
            }
        }

        public static Replace of(Block block, int from, int to, List<Token> put) {
            return new Replace(block.id(), from, to, Fingerprint.of(block.tokens().subList(from, to)), put);
        }

        public boolean inserts() {
            return from == to;
        }

        public boolean deletes() {
            return put.isEmpty();
        }
    }

    /// Puts in a new block.
    ///
    /// @param after the block it follows in that version; null puts it first
    record InsertBlock(@Nullable BlockId after, Block block) implements Hunk {}

    /// Takes out a whole block.
    ///
    /// @param replaced fingerprint of the block
    record DeleteBlock(BlockId block, Fingerprint replaced) implements Hunk {
        public static DeleteBlock of(Block block) {
            return new DeleteBlock(block.id(), Fingerprint.of(block));
        }
    }

    /// Moves a block as it is.
    ///
    /// @param after the block it shall follow; null puts it first
    record MoveBlock(BlockId block, @Nullable BlockId after) implements Hunk {
        public MoveBlock {
            if (block.equals(after)) {
                throw new IllegalArgumentException("a block cannot follow itself");
            }
        }
    }

    /// Makes another kind of block of it, or gives it another number; its words stay.
    record Recast(BlockId block, Form was, Form becomes) implements Hunk {
        public Recast {
            if (was.equals(becomes)) {
                throw new IllegalArgumentException("changes nothing");
            }
        }
    }
}
