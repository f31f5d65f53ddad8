package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.motions.MotionReader;
import org.regroup.platform.shared.Ground;
import org.regroup.texts.Amendment;
import org.regroup.texts.Rebase;

/// An amendment somebody is about to decide on, with what may speak against it.
record Matter(Proceedings all, MotionAmendment amendment, MotionReader reader) {

    List<Ground> grounds() {
        var grounds = new ArrayList<Ground>();
        Amendments.requireOpen(all, amendment, grounds);
        return grounds;
    }

    void requireSeen(Answering.Seen seen, List<Ground> grounds) {
        if (!all.text().version().equals(seen.text()) || amendment.revision() != seen.revision()) {
            grounds.add(Ground.of("amending.ground.changed"));
        }
    }

    /// A part that can be decided by itself, or all of it.
    void requireOpen(@Nullable Integer part, List<Ground> grounds) {
        if (part != null && all.parts(amendment).stream().noneMatch(one -> one.number() == part && one.open())) {
            grounds.add(Ground.at("part", "amending.ground.part"));
        }
    }

    /// The decision on it that could be taken back.
    Optional<Decision> revocable(@Nullable UUID decision, List<Ground> grounds) {
        var revoked = all.fates().of(amendment.id()).stream()
                .filter(one -> one.id().equals(decision) && one.kind().revocable()).findFirst();
        if (revoked.isEmpty()) {
            grounds.add(Ground.of("amending.ground.revoke.none"));
        } else if (!all.motion().stands()) {
            grounds.add(Ground.of("amending.ground.motion"));
        }
        return revoked;
    }

    /// The amendment, or a part of it, as it would be laid on the text now; where it cannot be, the grounds say so.
    @Nullable
    Amendment laid(@Nullable Integer part, List<Ground> grounds) {
        if (all.waitsForParent(amendment)) {
            grounds.add(Ground.of("amending.ground.parent"));
            return null;
        }
        var rebase = (part == null ? all.rebase(amendment) : all.rebase(amendment, part)).orElse(null);
        return switch (rebase) {
            case Rebase.Clean(var now) -> now;
            case Rebase.Shifted(var now, _) -> now;
            case Rebase.AlreadySatisfied _ -> part == null ? all.rest(amendment) : Proceedings.words(amendment, List.of(part));
            case Rebase.Moot _,Rebase.Conflicted _ -> refused(grounds);
            case null -> refused(grounds);
        };
    }

    private static @Nullable Amendment refused(List<Ground> grounds) {
        grounds.add(Ground.of("amending.ground.conflicted"));
        return null;
    }

    /// The amendment this one amends and that is still open.
    MotionAmendment parent() {
        return Amendments.find(all, Objects.requireNonNull(amendment.parent()));
    }

    /// For the log that people read: which amendment, which part of it, and why.
    String said(@Nullable Integer part, String reason) {
        var what = part == null ? amendment.tag() : amendment.tag() + "/" + part;
        return reason.isEmpty() ? what : what + ": " + reason;
    }
}
