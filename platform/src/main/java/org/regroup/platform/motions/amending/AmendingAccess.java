package org.regroup.platform.motions.amending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionAccess;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionReader;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;

/// Who may see amendments and do something with them. Those that were tabled are open for everybody to read, as their motion
/// is; a draft is seen by its author.
@Component
class AmendingAccess {

    private final MotionAccess motions;
    private final AmendmentRepository amendments;
    private final ProceedingsRepository proceedings;
    private final AmendmentDrafts drafts;

    AmendingAccess(MotionAccess motions, AmendmentRepository amendments,
            ProceedingsRepository proceedings, AmendmentDrafts drafts) {
        this.motions = motions;
        this.amendments = amendments;
        this.proceedings = proceedings;
        this.drafts = drafts;
    }

    /// A motion that has been tabled.
    ///
    /// @throws NotFound where there is none; drafts are not amended
    Proceedings find(MotionId id) {
        return of(motions.find(id));
    }

    /// The same, held until the transaction is over, so that of two decisions at once the second sees the first.
    Proceedings held(MotionId id) {
        return of(motions.held(id));
    }

    Proceedings heldOf(UUID amendment) {
        return held(motion(amendment));
    }

    MotionId motion(UUID amendment) {
        return amendments.motion(amendment).orElseThrow(() -> new NotFound("amendment"));
    }

    Proceedings of(Motion motion) {
        return proceedings.of(motion, null);
    }

    /// The same with the drafts of one person.
    Proceedings find(MotionId id, @Nullable PersonId person) {
        return proceedings.of(motions.find(id), person);
    }

    MotionReader reader(Proceedings all, @Nullable PersonId person, Signs signs) {
        return motions.reader(all.motion(), person, all.voices(), signs.affiliates());
    }

    /// A draft of this person's.
    ///
    /// @throws NotFound where it is somebody else's
    Draft draft(UUID id, PersonId person) {
        return drafts.find(id).filter(draft -> draft.person().equals(person)).orElseThrow(() -> new NotFound("draft"));
    }

    MotionReader reader(Motion motion, @Nullable PersonId person) {
        return motions.reader(motion, person);
    }

    /// An amendment somebody is about to decide on; its motion is held.
    Matter matter(PersonId by, UUID amendment) {
        var all = heldOf(amendment);
        return new Matter(all, Amendments.find(all, amendment), reader(all.motion(), by));
    }

    void requireMover(MotionReader reader) {
        motions.requireMover(reader);
    }

    /// Whether somebody may speak for those who moved an amendment, now.
    static boolean movesOn(MotionAmendment amendment, MotionReader reader) {
        return speaksFor(amendment.mover(), reader);
    }

    /// Whether somebody may go on in the name of whoever spoke, now.
    static boolean speaksFor(Speaking speaking, MotionReader reader) {
        return speaking.forOthers() ? reader.speaksFor().contains(speaking.organisation()) : reader.is(speaking.person());
    }

    /// @throws Forbidden unless this person may act for the mover of the amendment
    static void requireMover(MotionAmendment amendment, MotionReader reader) {
        if (!movesOn(amendment, reader)) {
            throw new Forbidden(reader.is(amendment.mover().person())
                    ? "amending.forbidden.mandateEnded"
                    : "amending.forbidden.mover");
        }
    }
}
