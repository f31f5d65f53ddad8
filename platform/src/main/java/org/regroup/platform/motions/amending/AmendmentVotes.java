package org.regroup.platform.motions.amending;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.motions.MotionActs;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.plan.Parts;

/// What a conference decides on amendments by a vote of its own: it holds as it was declared, and the text is folded anew. Nobody
/// enters it and nobody confirms it, since everybody who was there saw it and the count can be repeated.
@Service
@Transactional
public class AmendmentVotes {

    private final AmendingAccess access;
    private final AmendmentLog log;
    private final Folding folding;
    private final MotionActs acts;
    private final Clock clock;

    AmendmentVotes(AmendingAccess access, AmendmentLog log, Folding folding, MotionActs acts, Clock clock) {
        this.access = access;
        this.log = log;
        this.folding = folding;
        this.acts = acts;
        this.clock = clock;
    }

    /// A result that was declared.
    ///
    /// @param vote names it; declared again, nothing more happens
    /// @param sign such as `A4`; amendments that say the same are decided with it
    /// @param part from 1; 0 for all of it
    /// @param by   who declared it
    /// @return why it could not have its effect, such as that the amendment was withdrawn meanwhile
    public Outcome<MotionId> declared(UUID vote, MotionId motion, String sign, int part, boolean carried,
            Decision.Ruling ruling, Speaking by) {
        var before = access.held(motion);
        var named = before.amendment(sign);
        if (named.isEmpty()) {
            return Outcome.refused("", "amending.ground.voted.none", sign);
        }
        if (entered(before, decision(vote, named.get()))) {
            return new Outcome.Done<>(motion);
        }
        var kind = carried ? DecisionKind.CARRIED : DecisionKind.FALLEN;
        var grounds = new ArrayList<Ground>();
        for (var one : together(before, named.get(), part)) {
            var all = access.held(motion);
            var at = new Matter(all, one.amendment(), access.reader(all.motion(), by.person()));
            Amendments.requireOpen(all, one.amendment(), grounds);
            at.requireOpen(one.part(), grounds);
            var content = carried ? at.laid(one.part(), grounds) : null;
            if (!grounds.isEmpty()) {
                return new Outcome.Refused<>(grounds);
            }
            log.insert(motion, Decision.voted(decision(vote, one.amendment()), one.amendment(), kind, one.part(), null, ruling,
                    by.person(), all.next(), content, Sql.now(clock)));
            acts.add(motion, "amending.act.voted." + kind.code(), by, at.said(one.part(), ""));
        }
        folding.after(before, by.person());
        return new Outcome.Done<>(motion);
    }

    private record One(MotionAmendment amendment, @Nullable Integer part) {}

    private static List<One> together(Proceedings all, MotionAmendment amendment, int part) {
        return all.votingOrder().led(amendment.tag(), part).map(put -> put.ballot().amendments().stream()
                .map(id -> new One(VotingOrder.amendment(all, id), Parts.whole(id)
                        .map(whole -> Integer.valueOf(id.value().substring(whole.value().length() + 1))).orElse(null)))
                .toList()).orElseGet(() -> List.of(new One(amendment, part == 0 ? null : part)));
    }

    /// The vote was annulled: whatever it decided is taken back.
    public Outcome<MotionId> annulled(UUID vote, MotionId motion, Decision.Ruling ruling, Speaking by) {
        var before = access.held(motion);
        var decided = before.amendments().stream().filter(one -> entered(before, decision(vote, one))
                && !entered(before, revocation(vote, one))).toList();
        for (var one : decided) {
            var all = access.held(motion);
            var grounds = new ArrayList<Ground>();
            var at = new Matter(all, one, access.reader(all.motion(), by.person()));
            var revoked = at.revocable(decision(vote, one), grounds).orElse(null);
            if (revoked == null || !grounds.isEmpty()) {
                return new Outcome.Refused<>(grounds);
            }
            var revocation = Decision.voted(revocation(vote, one), one, DecisionKind.REVOKED, revoked.part(), revoked.id(),
                    ruling, by.person(), all.next(), null, Sql.now(clock));
            var fallen = all.fallenWith(revocation);
            if (!fallen.isEmpty()) {
                return Outcome.refused("", "amending.ground.revoke.others", String.join(", ", fallen));
            }
            log.insert(motion, revocation);
            acts.add(motion, "amending.act.voted.revoked", by, at.said(revoked.part(), ruling.reason()));
        }
        if (!decided.isEmpty()) {
            folding.after(before, by.person());
        }
        return new Outcome.Done<>(motion);
    }

    private static boolean entered(Proceedings all, UUID decision) {
        return all.log().stream().anyMatch(one -> one.id().equals(decision));
    }

    private static UUID decision(UUID vote, MotionAmendment amendment) {
        return name(vote + "|" + amendment.id());
    }

    private static UUID revocation(UUID vote, MotionAmendment amendment) {
        return name(vote + "|" + amendment.id() + "|revoked");
    }

    private static UUID name(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
