package org.regroup.texts.composites;

import org.jspecify.annotations.Nullable;

import org.regroup.texts.BlockId;

/// Where a run of a composite comes from.
public sealed interface Origin {

    /// Taken word for word from a motion.
    ///
    /// @param from gap in the block of that motion where the words begin
    /// @param to   gap where they end
    record Cited(String motion, BlockId block, int from, int to) implements Origin {
        Cited part(int start, int end) {
            return new Cited(motion, block, from + start, from + end);
        }
    }

    /// Written here so that the words of a sentence fit: "their" where it says "its".
    record Fitted(SentenceId sentence) implements Origin {}

    /// Written here.
    record Here() implements Origin {}

    Origin HERE = new Here();

    /// The motion it is owed to; null for none.
    default @Nullable String motion() {
        return switch (this) {
            case Cited cited -> cited.motion;
            case Fitted(var sentence) -> sentence.motion();
            case Here _ -> null;
        };
    }
}
