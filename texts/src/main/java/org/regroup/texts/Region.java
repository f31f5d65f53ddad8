package org.regroup.texts;

import java.util.List;

/// Where and why a hunk does not stand as it was written.
///
/// @param hunk  which hunk of the amendment, counted from 0
/// @param block the block concerned, which may be gone
/// @param from  gap in the present text where the place begins; 0 where the whole block is meant or it is gone
/// @param to    gap where it ends
/// @param by    whose adopted words stand in the way or say the same already
public record Region(int hunk, BlockId block, int from, int to, Why why, List<Credit> by) {

    /// What happened there meanwhile.
    public enum Why {
        /// The words it would change have been changed otherwise.
        WORDS_CHANGED,
        /// The words it would change have been taken out.
        WORDS_OUT,
        /// The block it would change has been taken out.
        BLOCK_OUT,
        /// The block it would take out or recast has been changed.
        BLOCK_CHANGED,
        /// The block it would move, or stand behind, has been moved.
        BLOCK_MOVED,
        /// What it wants is so already.
        ALREADY_SO,
        /// It changes words that only the amendment it belongs to would put in.
        WAITS_FOR_PARENT
    }

    public Region {
        by = List.copyOf(by);
    }
}
