package org.regroup.platform.motions.amending;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.MotionId;
import org.regroup.texts.Fingerprint;

/// What somebody is writing; nobody else sees it.
///
/// @param amendment the amendment to be re-worded; null for a new one
/// @param parent    the amendment to be amended; null where it is the motion
/// @param base      the version that was in the editor when writing began
/// @param version   goes up with each change, so that two windows do not overwrite each other unseen
public record Draft(UUID id, MotionId motion, @Nullable UUID amendment, @Nullable UUID parent, PersonId person, Fingerprint base,
        Writing writing, int version, Instant changedAt) {

    /// What is typed into the editor.
    ///
    /// @param text     the whole text as edited, in Markdown
    /// @param speaking the code of the capacity chosen
    public record Writing(String text, String title, String reason, boolean divisible, String speaking) {}

    String href() {
        return "/motions/" + motion + "/amendments/drafts/" + id;
    }
}
