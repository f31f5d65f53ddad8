package org.regroup.platform.motions.amending;

import java.time.Clock;
import java.util.ArrayList;
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

    /// Its own mover takes it back.
    public Outcome<UUID> withdraw(PersonId by, UUID id, String reason) {
        var at = access.matter(by, id);
        AmendingAccess.requireMover(at.amendment(), at.reader());
        var grounds = at.grounds();
        var why = PlainText.lines(reason);
        PlainText.require("amending", "reason", why, Amendments.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            log.insert(at.all().motion().id(), Decision.own(Ids.next(clock), at.amendment(), DecisionKind.WITHDRAWN,
                    Decision.About.ALL, by, why, at.all().next(), null, Sql.now(clock)));
            acts.add(at.all().motion().id(), "amending.act.withdrawn", Amendments.as(by, at.amendment()), at.said(null, why));
            folding.after(at.all(), by);
            return id;
        });
    }

    /// Enters what a body decided; it takes effect when another organisation confirms it.
    ///
    /// @param part  which change of a divisible amendment; null for all of it
    /// @param about of a declared consequence the other amendment, of a revocation the decision; else null
    public Outcome<UUID> enter(PersonId by, UUID id, OrganisationId organisation, DecisionKind kind, @Nullable Integer part,
            @Nullable UUID about, Decision.Ruling ruling) {
        var at = access.matter(by, id);
        requireSpeaker(at.reader(), organisation);
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
        if (at.all().waiting(id).stream().anyMatch(one -> part == null || one.covers(part))) {
            grounds.add(Ground.of("amending.ground.waits"));
        }
        if (part != null && !kind.ends()) {
            grounds.add(Ground.at("part", "amending.ground.part"));
        }
        at.requireOpen(part, grounds);
        if (kind == DecisionKind.REVOKED) {
            at.revocable(about, grounds);
        } else {
            Amendments.requireOpen(at.all(), at.amendment(), grounds);
        }
        if (kind == DecisionKind.REVOKED || kind == DecisionKind.DECLARED) {
            PlainText.require("amending", "reason", ruling.reason(), Amendments.LONGEST_REASON, grounds);
        }
        if (kind == DecisionKind.DECLARED && (about == null || about.equals(id) || at.all().find(about).isEmpty())) {
            grounds.add(Ground.at("other", "amending.ground.other"));
        }
        if (kind == DecisionKind.CARRIED) {
            at.laid(part, grounds);
        }
        return Outcome.unless(grounds, () -> {
            var decision = Decision.entered(Ids.next(clock), at.amendment(), kind, part, about, ruling, by, organisation,
                    Sql.now(clock));
            log.insert(at.all().motion().id(), decision);
            acts.add(at.all().motion().id(), "amending.act.entered", Speaking.speaksFor(by, organisation), at.said(part, ""));
            return decision.id();
        });
    }

    /// A second organisation confirms what was entered: it takes effect.
    public Outcome<UUID> confirm(PersonId by, UUID id, UUID decisionId, OrganisationId organisation) {
        var at = access.matter(by, id);
        requireSpeaker(at.reader(), organisation);
        var decision = waiting(at, decisionId);
        var grounds = new ArrayList<Ground>();
        if (organisation.equals(decision.proposedOrg()) || by.equals(decision.proposedBy())) {
            grounds.add(Ground.of("amending.ground.second"));
        }
        if (decision.revision() != at.amendment().revision()) {
            grounds.add(Ground.of("amending.ground.reworded"));
        }
        if (decision.kind() == DecisionKind.REVOKED) {
            at.revocable(decision.revokes(), grounds);
        } else {
            Amendments.requireOpen(at.all(), at.amendment(), grounds);
        }
        at.requireOpen(decision.part(), grounds);
        var content = decision.kind().adopts() ? at.laid(decision.part(), grounds) : null;
        if (decision.kind() == DecisionKind.REVOKED && grounds.isEmpty()) {
            var fallen = at.all().fallenWith(decision.confirmed(at.all().next(), Sql.now(clock)));
            if (!fallen.isEmpty()) {
                grounds.add(Ground.of("amending.ground.revoke.others", String.join(", ", fallen)));
            }
        }
        return Outcome.unless(grounds, () -> {
            log.confirm(decisionId, by, organisation, at.all().next(), content, Sql.now(clock));
            acts.add(at.all().motion().id(), "amending.act." + decision.kind().code(), Speaking.speaksFor(by, organisation),
                    at.said(decision.part(), decision.ruling().reason()));
            folding.after(at.all(), by);
            return id;
        });
    }

    /// Takes what was entered off the table: by whoever entered it, or by another organisation, which says why.
    public Outcome<UUID> refuse(PersonId by, UUID id, UUID decisionId, OrganisationId organisation, String reason) {
        var at = access.matter(by, id);
        requireSpeaker(at.reader(), organisation);
        waiting(at, decisionId);
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<Ground>();
        PlainText.require("amending", "reason", why, Amendments.LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            log.refuse(decisionId, why, Sql.now(clock));
            acts.add(at.all().motion().id(), "amending.act.refused", Speaking.speaksFor(by, organisation), at.said(null, why));
            return id;
        });
    }

    private static Decision waiting(Matter at, UUID decision) {
        return at.all().waiting(at.amendment().id()).stream().filter(one -> one.id().equals(decision)).findFirst()
                .orElseThrow(() -> new NotFound("decision"));
    }

    private static void requireSpeaker(MotionReader reader, OrganisationId organisation) {
        if (!reader.speaksFor().contains(organisation)) {
            throw new Forbidden("amending.forbidden.speak");
        }
    }
}
