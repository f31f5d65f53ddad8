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
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Amendment;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Rebase;

/// Deciding on amendments. Movers decide for themselves; what a body decided is entered for one organisation and confirmed for
/// another by somebody else. After each decision the text is folded anew and every open amendment is looked at again.
@Service
@Transactional
public class Decisions {

    private final AmendingAccess access;
    private final AmendmentLog log;
    private final Folding folding;
    private final MotionActs acts;
    private final Clock clock;

    Decisions(AmendingAccess access, AmendmentLog log, Folding folding, MotionActs acts, Clock clock) {
        this.access = access;
        this.log = log;
        this.folding = folding;
        this.acts = acts;
        this.clock = clock;
    }

    /// What somebody had before their eyes when deciding.
    ///
    /// @param text     the text as it stood
    /// @param revision the wording of the amendment
    public record Seen(Fingerprint text, int revision) {}

    /// The mover of the motion takes an amendment into the text; of an amendment to an amendment, its mover takes it in.
    ///
    /// @param reason may be empty
    public Outcome<UUID> accept(PersonId by, UUID id, Seen seen, String reason) {
        var at = at(by, id);
        requireDecider(at);
        var grounds = at.grounds();
        at.requireSeen(seen, grounds);
        var why = PlainText.lines(reason);
        PlainText.atMost("amending", "reason", why, Amendments.LONGEST_REASON, grounds);
        if (at.all.waitsForParent(at.amendment)) {
            return Outcome.unless(grounds, () -> folding.takeIn(at.all, at.amendment, by));
        }
        var content = laid(at, grounds);
        return Outcome.unless(grounds, () -> {
            log.insert(at.all.motion().id(), own(at, DecisionKind.ACCEPTED, by, why, content));
            acts.add(at.all.motion().id(), "amending.act.accepted", decider(at, by), said(at, why));
            folding.after(at.all, by);
            return id;
        });
    }

    /// The mover does not take it in; it goes to the vote.
    public Outcome<UUID> decline(PersonId by, UUID id, String reason) {
        var at = at(by, id);
        requireDecider(at);
        var grounds = at.grounds();
        var why = PlainText.lines(reason);
        PlainText.require("amending", "reason", why, Amendments.LONGEST_REASON, grounds);
        if (at.all.declined(id)) {
            grounds.add(Ground.of("amending.ground.declined"));
        }
        return Outcome.unless(grounds, () -> {
            log.insert(at.all.motion().id(), own(at, DecisionKind.DECLINED, by, why, null));
            acts.add(at.all.motion().id(), "amending.act.declined", decider(at, by), said(at, why));
            return id;
        });
    }

    /// Its own mover takes it back.
    public Outcome<UUID> withdraw(PersonId by, UUID id, String reason) {
        var at = at(by, id);
        AmendingAccess.requireMover(at.amendment, at.reader);
        var grounds = at.grounds();
        var why = PlainText.lines(reason);
        PlainText.require("amending", "reason", why, Amendments.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            log.insert(at.all.motion().id(), own(at, DecisionKind.WITHDRAWN, by, why, null));
            acts.add(at.all.motion().id(), "amending.act.withdrawn", Amendments.as(by, at.amendment), said(at, why));
            folding.after(at.all, by);
            return id;
        });
    }

    /// Enters what a body decided; it takes effect when another organisation confirms it.
    ///
    /// @param about of a declared consequence the other amendment, of a revocation the decision; else null
    public Outcome<UUID> enter(PersonId by, UUID id, OrganisationId organisation, DecisionKind kind, @Nullable UUID about,
            Decision.Ruling ruling) {
        var at = at(by, id);
        requireSpeaker(at.reader, organisation);
        var grounds = new ArrayList<Ground>();
        PlainText.require("amending", "body", ruling.body(), 300, grounds);
        if (kind != DecisionKind.DECLARED) {
            PlainText.require("amending", "howMany", ruling.howMany(), 300, grounds);
        }
        PlainText.require("amending", "rule", ruling.rule(), 300, grounds);
        PlainText.atMost("amending", "reason", ruling.reason(), Amendments.LONGEST_REASON, grounds);
        if (!kind.takesTwo()) {
            grounds.add(Ground.at("kind", "amending.ground.kind"));
        }
        if (at.all.waiting(id).isPresent()) {
            grounds.add(Ground.of("amending.ground.waits"));
        }
        if (kind == DecisionKind.REVOKED) {
            at.revocable(about, grounds);
        } else {
            Amendments.requireOpen(at.all, at.amendment, grounds);
        }
        if (kind == DecisionKind.REVOKED || kind == DecisionKind.DECLARED) {
            PlainText.require("amending", "reason", ruling.reason(), Amendments.LONGEST_REASON, grounds);
        }
        if (kind == DecisionKind.DECLARED && (about == null || about.equals(id) || at.all.find(about).isEmpty())) {
            grounds.add(Ground.at("other", "amending.ground.other"));
        }
        if (kind == DecisionKind.CARRIED) {
            laid(at, grounds);
        }
        return Outcome.unless(grounds, () -> {
            var now = Sql.now(clock);
            var decision = new Decision(Ids.next(clock), id, at.amendment.revision(), kind,
                    kind == DecisionKind.REVOKED ? about : null, kind == DecisionKind.DECLARED ? about : null, ruling, by,
                    "", organisation, now, null, null, null, "", null, null, null);
            log.insert(at.all.motion().id(), decision);
            acts.add(at.all.motion().id(), "amending.act.entered", Speaking.speaksFor(by, organisation), at.amendment.tag());
            return decision.id();
        });
    }

    /// A second organisation confirms what was entered: it takes effect.
    public Outcome<UUID> confirm(PersonId by, UUID id, UUID decisionId, OrganisationId organisation) {
        var at = at(by, id);
        requireSpeaker(at.reader, organisation);
        var decision = waiting(at, decisionId);
        var grounds = new ArrayList<Ground>();
        if (organisation.equals(decision.proposedOrg()) || by.equals(decision.proposedBy())) {
            grounds.add(Ground.of("amending.ground.second"));
        }
        if (decision.revision() != at.amendment.revision()) {
            grounds.add(Ground.of("amending.ground.reworded"));
        }
        if (decision.kind() == DecisionKind.REVOKED) {
            at.revocable(decision.revokes(), grounds);
        } else {
            Amendments.requireOpen(at.all, at.amendment, grounds);
        }
        var content = decision.kind().adopts() ? laid(at, grounds) : null;
        var recount = decision.kind() == DecisionKind.REVOKED && grounds.isEmpty()
                ? Recount.of(at.all, Objects.requireNonNull(decision.revokes()))
                : null;
        if (recount != null && !recount.fallen().isEmpty()) {
            grounds.add(Ground.of("amending.ground.revoke.others", String.join(", ", recount.fallen())));
        }
        return Outcome.unless(grounds, () -> {
            log.confirm(decisionId, by, organisation, at.all.next(), content, Sql.now(clock));
            acts.add(at.all.motion().id(), "amending.act." + decision.kind().code(), Speaking.speaksFor(by, organisation),
                    said(at, decision.ruling().reason()));
            if (recount != null) {
                folding.relay(recount, by);
            }
            folding.after(at.all, by);
            return id;
        });
    }

    /// Takes what was entered off the table: by whoever entered it, or by another organisation, which says why.
    public Outcome<UUID> refuse(PersonId by, UUID id, UUID decisionId, OrganisationId organisation, String reason) {
        var at = at(by, id);
        requireSpeaker(at.reader, organisation);
        waiting(at, decisionId);
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<Ground>();
        PlainText.require("amending", "reason", why, Amendments.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            log.refuse(decisionId, why, Sql.now(clock));
            acts.add(at.all.motion().id(), "amending.act.refused", Speaking.speaksFor(by, organisation), said(at, why));
            return id;
        });
    }

    private record At(Proceedings all, MotionAmendment amendment, MotionReader reader) {

        List<Ground> grounds() {
            var grounds = new ArrayList<Ground>();
            Amendments.requireOpen(all, amendment, grounds);
            return grounds;
        }

        void requireSeen(Seen seen, List<Ground> grounds) {
            if (!all.text().version().equals(seen.text()) || amendment.revision() != seen.revision()) {
                grounds.add(Ground.of("amending.ground.changed"));
            }
        }

        void revocable(@Nullable UUID decision, List<Ground> grounds) {
            var revoked = Proceedings.inForce(all.log()).stream()
                    .filter(one -> one.id().equals(decision) && one.amendment().equals(amendment.id())).findFirst();
            if (revoked.isEmpty()) {
                grounds.add(Ground.of("amending.ground.revoke.none"));
            } else if (!all.motion().stands()) {
                grounds.add(Ground.of("amending.ground.motion"));
            }
        }
    }

    private At at(PersonId by, UUID id) {
        var all = access.heldOf(id);
        return new At(all, Amendments.find(all, id), access.reader(all.motion(), by));
    }

    private static Decision waiting(At at, UUID decision) {
        return at.all.waiting(at.amendment.id()).filter(one -> one.id().equals(decision))
                .orElseThrow(() -> new NotFound("decision"));
    }

    /// The amendment as it would be laid on the text now; where it cannot be, the grounds say so.
    private static @Nullable Amendment laid(At at, List<Ground> grounds) {
        if (at.all.waitsForParent(at.amendment)) {
            grounds.add(Ground.of("amending.ground.parent"));
            return null;
        }
        var rebase = at.all.rebase(at.amendment).orElse(null);
        if (rebase == null) {
            grounds.add(Ground.of("amending.ground.conflicted"));
            return null;
        }
        return switch (rebase) {
            case Rebase.Clean(var now) -> now;
            case Rebase.Shifted(var now, _) -> now;
            case Rebase.AlreadySatisfied _ -> at.amendment.content();
            case Rebase.Moot _,Rebase.Conflicted _ -> {
                grounds.add(Ground.of("amending.ground.conflicted"));
                yield null;
            }
        };
    }

    private Decision own(At at, DecisionKind kind, PersonId by, String reason, @Nullable Amendment content) {
        var now = Sql.now(clock);
        return new Decision(Ids.next(clock), at.amendment.id(), at.amendment.revision(), kind, null, null,
                Decision.Ruling.own(reason), by, "", null, now, null, null, null, "", at.all.next(), content, now);
    }

    /// Movers of the motion decide on amendments to it, the mover of an amendment on amendments to that.
    private void requireDecider(At at) {
        if (at.all.waitsForParent(at.amendment)) {
            AmendingAccess.requireMover(Amendments.find(at.all, Objects.requireNonNull(at.amendment.parent())), at.reader);
        } else {
            access.requireMover(at.reader);
        }
    }

    private static Speaking decider(At at, PersonId by) {
        return at.all.waitsForParent(at.amendment)
                ? Amendments.as(by, Amendments.find(at.all, Objects.requireNonNull(at.amendment.parent())))
                : AmendingAccess.mover(at.all, at.reader);
    }

    private static void requireSpeaker(MotionReader reader, OrganisationId organisation) {
        if (!reader.speaksFor().contains(organisation)) {
            throw new Forbidden("amending.forbidden.speak");
        }
    }

    private static String said(At at, String reason) {
        return reason.isEmpty() ? at.amendment.tag() : at.amendment.tag() + ": " + reason;
    }
}
