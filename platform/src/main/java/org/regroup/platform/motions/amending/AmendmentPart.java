package org.regroup.platform.motions.amending;

import org.jspecify.annotations.Nullable;

import org.regroup.texts.Hunk;

/// One change of a divisible amendment, which is decided by itself.
///
/// @param number from 1, in the wording as it is now
/// @param hunk   the change as it was written
/// @param ended  the decision that settled it; null while it is open
public record AmendmentPart(int number, Hunk hunk, @Nullable Decision ended) {

    public boolean open() {
        return ended == null;
    }

    public boolean adopted() {
        return ended != null && ended.kind().adopts();
    }
}
