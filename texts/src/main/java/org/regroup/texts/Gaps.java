package org.regroup.texts;

import org.jspecify.annotations.Nullable;

/// Where in a strand an insertion goes.
final class Gaps {

    private Gaps() {}

    /// Directly before its right neighbour, so that what was adopted earlier at the same gap stands first; where the right
    /// neighbour belonged to something that was not adopted, directly behind the left one.
    ///
    /// @param atEnd whether there was no right neighbour
    static int between(Strand strand, @Nullable Cell right, @Nullable Cell left, boolean atEnd) {
        int before = strand.find(right);
        if (before >= 0) {
            return before;
        }
        int behind = strand.find(left);
        return atEnd || behind < 0 ? strand.cells().size() : behind + 1;
    }
}
