package org.regroup.platform.motions.amending;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.Motion;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.texts.Fingerprint;

/// The page on which an amendment is written.
///
/// @param action    where the form is sent
/// @param parent    the amendment that is amended
/// @param reworded  the amendment that is put in other words
/// @param base      the version in the editor
/// @param version   the state of the draft in the editor; 0 for what is not kept yet
/// @param voices    the capacities in which this person may speak; empty where an amendment is re-worded
/// @param closed    when the deadline for amendments has passed; null where it has not
/// @param overtaken what another window has kept meanwhile; null where none has
/// @param others    drafts of the same person on this motion
public record WritingPage(Motion motion, String action, @Nullable MotionAmendment parent, @Nullable MotionAmendment reworded,
        Fingerprint base, int version, Typed typed, List<Choice> voices, Locale language, @Nullable Instant closed,
        @Nullable Draft overtaken, List<Draft> others) {}
