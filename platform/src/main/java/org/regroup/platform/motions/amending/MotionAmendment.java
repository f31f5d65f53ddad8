package org.regroup.platform.motions.amending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Speaking;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;

/// A tabled amendment.
///
/// @param number   counts within the motion; A1 is the first
/// @param parent   the amendment it amends; null where it amends the motion
/// @param title    a few words for lists
/// @param by       who moved it, by name
/// @param unitName the unit spoken for; empty where it is none
/// @param revision which wording of it, from 1
/// @param content  the words of this revision as hunks
/// @param parentRevision which wording of its parent it was written on
/// @param parentContent  that wording
/// @param reworded what was said about the consent to a later wording; empty for the first
/// @param minute   the minute of the body that passed it, if it was handed in
public record MotionAmendment(UUID id, MotionId motion, int number, @Nullable UUID parent, String title, String reason,
        boolean divisible, Speaking mover, String by, String unitName, Instant movedAt, int revision, Amendment content,
        @Nullable Integer parentRevision, @Nullable Amendment parentContent, String reworded, Standing standing,
        Instant standingSince, @Nullable Minute minute, List<Seconder> seconders) {

    /// Somebody who supports it.
    public record Seconder(Speaking speaking, String by, String unitName) {}

    /// Its short sign, such as A2.
    public String tag() {
        return "A" + number;
    }

    public String href() {
        return "/amendments/" + id;
    }

    /// What its words were written on besides the text: the amendment it amends, if any.
    List<Amendment> lineage() {
        return parentContent == null ? List.of() : List.of(parentContent);
    }

    AmendmentId key() {
        return content.id();
    }

    boolean seconded() {
        return !seconders.isEmpty();
    }
}
