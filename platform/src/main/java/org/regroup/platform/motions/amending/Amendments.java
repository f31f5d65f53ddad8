package org.regroup.platform.motions.amending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.MotionActs;
import org.regroup.platform.motions.MotionReader;
import org.regroup.platform.motions.MotionSpeakers;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Fingerprint;

/// Tabling amendments, supporting them, putting them in other words and taking them back.
@Service
@Transactional
public class Amendments {

    static final int LONGEST_REASON = 2_000;

    private final AmendingAccess access;
    private final AmendmentRepository amendments;
    private final AmendmentDrafts drafts;
    private final Deadlines deadlines;
    private final MotionSpeakers speakers;
    private final MotionActs acts;
    private final AmendingMail mail;
    private final Clock clock;

    Amendments(AmendingAccess access, AmendmentRepository amendments, AmendmentDrafts drafts, Deadlines deadlines,
            MotionSpeakers speakers, MotionActs acts, AmendingMail mail, Clock clock) {
        this.access = access;
        this.amendments = amendments;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.speakers = speakers;
        this.acts = acts;
        this.mail = mail;
        this.clock = clock;
    }

    /// Tables what was written, once its author has seen what it changes.
    ///
    /// Sent twice, it is tabled once.
    ///
    /// @param seen    the text as it stood when its author saw the sentences
    /// @param version the state of the draft they were made from
    /// @param consent of a re-wording: who agreed to the new words
    public Outcome<UUID> table(PersonId by, UUID draftId, Fingerprint seen, int version, String consent) {
        if (amendments.movedBy(draftId, by)) {
            return new Outcome.Done<>(draftId);
        }
        var all = access.held(access.draft(draftId, by).motion());
        if (amendments.movedBy(draftId, by)) {
            return new Outcome.Done<>(draftId);
        }
        var draft = access.draft(draftId, by);
        var reader = access.reader(all.motion(), by);
        var grounds = new ArrayList<Ground>();
        if (!all.text().version().equals(seen) || draft.version() != version) {
            grounds.add(Ground.of("amending.ground.changed"));
        }
        if (!all.motion().stands()) {
            grounds.add(Ground.of("amending.ground.motion"));
        }
        var proposal = proposal(all, draft, grounds);
        if (draft.amendment() != null) {
            return reword(all, draft, reader, PlainText.lines(consent), proposal, grounds);
        }
        deadlines.passed(all).ifPresent(at -> grounds.add(Ground.of("amending.ground.deadline", at)));
        var speaking = speakers.chosen(reader, draft.writing().speaking()).orElse(null);
        if (speaking == null) {
            grounds.add(Ground.at("speaking", "amending.ground.speaking"));
        }
        return Outcome.unless(grounds, () -> tabled(all, draft, Objects.requireNonNull(speaking),
                Objects.requireNonNull(proposal)));
    }

    private UUID tabled(Proceedings all, Draft draft, Speaking speaking, Proposal proposal) {
        var now = Sql.now(clock);
        var parent = parent(all, draft);
        var amendment = new MotionAmendment(draft.id(), draft.motion(), all.nextNumber(), draft.parent(),
                draft.writing().title(), draft.writing().reason(), draft.writing().divisible(), speaking, "", "", now, 1,
                Objects.requireNonNull(proposal.written()), parent == null ? null : parent.revision(),
                parent == null ? null : parent.content(), "", Standing.CLEAN, now, null, List.of());
        amendments.insert(amendment);
        drafts.delete(draft.id());
        acts.add(draft.motion(), "amending.act.moved", speaking, amendment.tag() + ", " + amendment.title());
        mail.moved(all.motion(), amendment, speaking);
        return amendment.id();
    }

    private Outcome<UUID> reword(Proceedings all, Draft draft, MotionReader reader, String consent,
            @Nullable Proposal proposal, List<Ground> grounds) {
        var amendment = find(all, Objects.requireNonNull(draft.amendment()));
        AmendingAccess.requireMover(amendment, reader);
        requireOpen(all, amendment, grounds);
        deadlines.passed(all, amendment).ifPresent(at -> grounds.add(Ground.of("amending.ground.deadline.fits", at)));
        if (amendment.mover().forOthers()) {
            PlainText.require("amending", "consent", consent, LONGEST_REASON, grounds);
        } else {
            PlainText.atMost("amending", "consent", consent, LONGEST_REASON, grounds);
        }
        return Outcome.unless(grounds, () -> {
            var now = Sql.now(clock);
            var parent = parent(all, draft);
            amendments.revise(amendment.id(), amendment.revision() + 1, "reworded",
                    Objects.requireNonNull(Objects.requireNonNull(proposal).written()), parent == null ? null : parent.revision(),
                    consent, draft.person(), now);
            amendments.describe(amendment.id(), draft.writing().title(), draft.writing().reason(), draft.writing().divisible());
            amendments.stands(amendment.id(), Standing.CLEAN, now);
            drafts.delete(draft.id());
            acts.add(draft.motion(), "amending.act.reworded", as(draft.person(), amendment), amendment.tag());
            return amendment.id();
        });
    }

    private static @Nullable MotionAmendment parent(Proceedings all, Draft draft) {
        var parent = draft.parent();
        return parent == null ? null : find(all, parent);
    }

    /// Reads the draft; what is wrong with it goes to the grounds.
    private static @Nullable Proposal proposal(Proceedings all, Draft draft, List<Ground> grounds) {
        var name = new AmendmentId(Objects.requireNonNullElse(draft.amendment(), draft.id()).toString());
        var proposal = Proposal.of(all, parent(all, draft), draft, name).orElse(null);
        if (proposal == null) {
            grounds.add(Ground.of("amending.ground.gone"));
        } else if (proposal.unreadable()) {
            grounds.add(Ground.at("text", "amending.ground.unreadable"));
        } else if (proposal.changesNothing()) {
            grounds.add(Ground.at("text", "amending.ground.nothing"));
        } else if (!proposal.stands()) {
            grounds.add(Ground.of("amending.ground.conflicted"));
        } else if (MotionTexts.title(proposal.after()).isEmpty()) {
            grounds.add(Ground.at("text", "amending.ground.title.none"));
        }
        return proposal;
    }

    /// Supports an amendment so that it may be debated.
    public Outcome<UUID> second(PersonId by, UUID id, String code) {
        var all = access.heldOf(id);
        var amendment = find(all, id);
        var reader = access.reader(all.motion(), by);
        var grounds = new ArrayList<Ground>();
        requireOpen(all, amendment, grounds);
        var speaking = speakers.chosen(reader, code).orElse(null);
        if (speaking == null) {
            grounds.add(Ground.at("speaking", "amending.ground.speaking"));
        } else if (speaking.person().equals(amendment.mover().person()) || speaking.forOthers() && amendment.mover().forOthers()
                && Objects.equals(speaking.organisation(), amendment.mover().organisation())) {
            grounds.add(Ground.at("speaking", "amending.ground.second.own"));
        } else if (amendment.seconders().stream().anyMatch(one -> one.speaking().person().equals(by))) {
            grounds.add(Ground.at("speaking", "amending.ground.second.done"));
        }
        return Outcome.unless(grounds, () -> {
            var seconder = Objects.requireNonNull(speaking);
            amendments.second(id, seconder, Sql.now(clock));
            acts.add(all.motion().id(), "amending.act.seconded", seconder, amendment.tag());
            return id;
        });
    }

    /// Hands in the minute of the body that passed it.
    public Outcome<UUID> certify(PersonId by, UUID id, Minute minute) {
        var all = access.heldOf(id);
        var amendment = find(all, id);
        AmendingAccess.requireMover(amendment, access.reader(all.motion(), by));
        var grounds = new ArrayList<Ground>();
        requireOpen(all, amendment, grounds);
        PlainText.require("amending", "body", minute.body(), 300, grounds);
        PlainText.require("amending", "rule", minute.rule(), 300, grounds);
        if (minute.heldOn().isAfter(Sql.now(clock).atOffset(java.time.ZoneOffset.UTC).toLocalDate().plusDays(1))) {
            grounds.add(Ground.at("heldOn", "amending.ground.heldOn"));
        }
        if (!minute.addsUp()) {
            grounds.add(Ground.at("entitled", "amending.ground.addsUp"));
        }
        return Outcome.unless(grounds, () -> {
            amendments.certify(id, minute, by, Sql.now(clock));
            acts.add(all.motion().id(), "amending.act.certified", as(by, amendment), amendment.tag());
            return id;
        });
    }

    static MotionAmendment find(Proceedings all, UUID id) {
        return all.find(id).orElseThrow(() -> new NotFound("amendment"));
    }

    static void requireOpen(Proceedings all, MotionAmendment amendment, List<Ground> grounds) {
        if (all.ended(amendment.id()).isPresent()) {
            grounds.add(Ground.of("amending.ground.ended"));
        } else if (!all.motion().stands()) {
            grounds.add(Ground.of("amending.ground.motion"));
        }
    }

    /// Whoever goes on for the mover speaks as the mover did.
    static Speaking as(PersonId by, MotionAmendment amendment) {
        var mover = amendment.mover();
        return new Speaking(by, mover.capacity(), mover.organisation(), mover.unit());
    }
}
