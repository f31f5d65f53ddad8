package org.regroup.platform.motions.amending;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.Motion;
import org.regroup.platform.shared.Typed;
import org.regroup.texts.Fingerprint;

/// What was written, before it is tabled.
///
/// @param proposal what it would change; null where the text it was written on is no more
/// @param reworded the amendment that is put in other words; null for a new one
/// @param rows     the changed blocks, with the changes
/// @param met      what it has to do with others, in words
/// @param moved    whether the text has changed since writing began
/// @param clashes  where it cannot stand on the text as it is
public record ConfirmPage(Motion motion, Draft draft, @Nullable Proposal proposal, @Nullable MotionAmendment reworded,
        List<String> sentences, List<AmendedText.Row> rows, List<String> met, boolean moved, List<AmendmentPage.Clash> clashes,
        List<String> notes, Fingerprint seen, int in, int out, Typed typed) {

    public Locale language() {
        return proposal == null ? motion.language() : proposal.base().language();
    }

    /// Whether the text it was written on is no more.
    public boolean gone() {
        return proposal == null;
    }

    public boolean ready() {
        return proposal != null && proposal.stands();
    }

    public boolean nothing() {
        return proposal != null && proposal.changesNothing();
    }

    /// Whether consent of a body must be shown.
    public boolean needsConsent() {
        return reworded != null && reworded.mover().forOthers();
    }
}
