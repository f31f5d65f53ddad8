package org.regroup.texts.composites;

import org.jspecify.annotations.Nullable;

import org.regroup.texts.Fingerprint;

/// One thing that happened to an option.
///
/// @param option which one, counted from 1 in each composite
/// @param piece  the words it is about, each with its source
/// @param place  where they were put, or stood when they were dropped; null where they stand nowhere
/// @param left   what the block held after they were dropped, so that they can be put back exactly; null where nothing was left
public record LogEntry(int option, Kind kind, Act act, Piece piece, @Nullable Place place, @Nullable Fingerprint left) {

    /// What happened.
    public enum Kind {
        /// Somebody wants it in; it does not stand yet.
        PROPOSED,
        /// It stands.
        PUT_IN, DROPPED,
        /// Somebody wants the ruling that dropped it heard by others.
        APPEALED,
        /// The appeal was right: it may be restored.
        UPHELD,
        /// It stays dropped.
        REJECTED,
        /// It stands again.
        RESTORED;

        boolean follows(@Nullable Kind before) {
            return switch (this) {
                case PROPOSED -> before == null;
                case PUT_IN -> before == null || before == PROPOSED;
                case DROPPED -> before == null || before == PROPOSED;
                case APPEALED -> before == DROPPED;
                case UPHELD, REJECTED -> before == APPEALED;
                case RESTORED -> before == DROPPED || before == UPHELD;
            };
        }
    }
}
