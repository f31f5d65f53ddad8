package org.regroup.texts;

import org.jspecify.annotations.Nullable;

/// A block's place in the order of the text; one that was moved leaves its old place empty.
///
/// @param name   tells it from all other places, in every weave of the same text
/// @param born   by which step it came, 0 for the beginning
/// @param behind the block it was put behind; null for the beginning of the text and of time
/// @param in     who put the block there
/// @param out    what emptied it; null while the block stands there
record Place(BlockId block, Name name, int born, @Nullable BlockId behind, Credit in, @Nullable Left out) {

    /// @param mover the amendment that moved the block there; null where it stands as it came
    record Name(BlockId block, @Nullable AmendmentId mover) {}

    /// When a place was left, by whom, and whether its block went elsewhere.
    record Left(int step, Credit credit, boolean moved) {}

    boolean stands() {
        return out == null;
    }

    boolean stoodAt(int step) {
        return born <= step && (out == null || out.step() > step);
    }

    Place left(Left how) {
        return new Place(block, name, born, behind, in, how);
    }

    Place asOf(int step) {
        return out != null && out.step() > step ? new Place(block, name, born, behind, in, null) : this;
    }
}
