package org.regroup.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change proposed to one version of a text.
///
/// @param base      the version its hunks were written on; for an amendment to an amendment, the text as its parent would make it
/// @param parent    the amendment it amends; null where it amends the text
/// @param hunks     in reading order; all places are those of `base`, and no two change the same
/// @param reason    its mover's words
/// @param divisible whether its hunks may be put to the vote one by one
public record Amendment(AmendmentId id, Fingerprint base, @Nullable AmendmentId parent, List<Hunk> hunks, String reason,
        boolean divisible) {

    public Amendment {
        hunks = List.copyOf(hunks);
        if (hunks.isEmpty()) {
            throw new IllegalArgumentException("an amendment changes something");
        }
    }

    public Amendment(AmendmentId id, Fingerprint base, List<Hunk> hunks) {
        this(id, base, null, hunks, "", false);
    }

    /// The same amendment with other hunks on another version: a new revision, or itself rebased.
    public Amendment on(Fingerprint version, List<Hunk> others) {
        return new Amendment(id, version, parent, others, reason, divisible);
    }
}
