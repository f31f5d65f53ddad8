package org.regroup.texts.plan;

import java.util.List;

import org.regroup.texts.AmendmentId;
import org.regroup.texts.Region;

/// What becomes of an amendment if a ballot carries.
///
/// @param regions where and why, in the text as it would then be; empty for a ruling
/// @param reason  of a ruling, with who ruled; empty otherwise
public record Consequence(AmendmentId amendment, Kind kind, List<Region> regions, String reason) {

    /// What becomes of it.
    public enum Kind {
        /// What it would change is taken out.
        FALLS,
        /// Somebody entitled to has ruled that it falls.
        FALLS_BY_RULING,
        /// All it wants is then so: it need not be put, and its movers are credited.
        SATISFIED,
        /// Part of it is then so; the rest can still be put.
        PARTLY_SATISFIED,
        /// It wants other things of words that are then changed: its mover words it anew or withdraws it.
        TO_BE_REWORDED
    }

    public Consequence {
        regions = List.copyOf(regions);
    }
}
