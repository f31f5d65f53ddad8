package org.regroup.platform.motions.amending;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.MotionActs;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Edits;
import org.regroup.texts.reading.AuthorsEdit;

/// Folds the text of a motion anew after a decision, looks at every open amendment again, and tells those concerned. The caller
/// holds the motion.
@Component
class Folding {

    private final AmendingAccess access;
    private final AmendmentRepository amendments;
    private final AmendmentLog log;
    private final MotionTexts texts;
    private final MotionActs acts;
    private final AmendingMail mail;
    private final Clock clock;

    Folding(AmendingAccess access, AmendmentRepository amendments, AmendmentLog log, MotionTexts texts, MotionActs acts,
            AmendingMail mail, Clock clock) {
        this.access = access;
        this.amendments = amendments;
        this.log = log;
        this.texts = texts;
        this.acts = acts;
        this.mail = mail;
        this.clock = clock;
    }

    /// @param before as things stood before the decision
    void after(Proceedings before, PersonId by) {
        var now = Sql.now(clock);
        fall(access.of(before.motion()), now);
        var after = access.of(before.motion());
        if (!after.text().version().equals(before.text().version())) {
            texts.add(before.motion().id(), after.text(), by, now);
            mail.changed(after.motion(), before.text(), after.text());
        }
        for (var amendment : after.open()) {
            stand(after, amendment, now);
        }
    }

    private void stand(Proceedings after, MotionAmendment amendment, Instant now) {
        var standing = after.stands(amendment);
        if (standing == amendment.standing()) {
            return;
        }
        amendments.stands(amendment.id(), standing, now);
        if (standing.waitsForMover()) {
            acts.add(after.motion().id(), "amending.act.stands." + standing.code(), amendment.mover(), amendment.tag());
            mail.waits(after.motion(), amendment, standing);
        } else if (standing == Standing.SATISFIED) {
            acts.add(after.motion().id(), "amending.act.stands.satisfied", amendment.mover(), amendment.tag());
        }
    }

    /// What was declared to fall if another is carried falls with that.
    private void fall(Proceedings all, Instant now) {
        int place = all.next();
        for (var declared : all.declared()) {
            var carried = Amendments.find(all, Objects.requireNonNull(declared.ifCarried()));
            if (all.fates().adopted(carried) && all.ended(declared.amendment()).isEmpty()) {
                var fallen = Amendments.find(all, declared.amendment());
                log.insert(all.motion().id(),
                        Decision.fallen(Ids.next(clock), fallen, declared, place++, now));
                acts.add(all.motion().id(), "amending.act.fallen", fallen.mover(),
                        fallen.tag() + ": " + declared.ruling().reason());
            }
        }
    }

    /// An amendment to an amendment becomes part of that: a new wording of the parent, with both.
    void takeIn(Proceedings all, MotionAmendment child, PersonId by) {
        var now = Sql.now(clock);
        var parent = Amendments.find(all, Objects.requireNonNull(child.parent()));
        var base = all.history(parent.content().base()).orElseThrow(() -> new NotFound("amendment"))
                .at(parent.content().base());
        var whole = Edits.apply(Edits.apply(base, parent.content().hunks()), child.content().hunks());
        var hunks = AuthorsEdit.read(base, whole, parent.key());
        amendments.revise(parent.id(), parent.revision() + 1, "reworded", parent.content().on(base.version(), hunks),
                parent.parentRevision(), child.tag(), by, now);
        log.insert(all.motion().id(),
                Decision.own(Ids.next(clock), child, DecisionKind.TAKEN_IN, Decision.About.ALL, by, "", all.next(), null, now));
        acts.add(all.motion().id(), "amending.act.takenIn", Amendments.as(by, parent), child.tag());
        after(all, by);
    }
}
