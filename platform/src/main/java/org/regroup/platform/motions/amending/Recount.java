package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.Credit;
import org.regroup.texts.Rebase;
import org.regroup.texts.Source;
import org.regroup.texts.Weave;

/// What the log says without one of its decisions: those after it laid on the text anew, and what was written on a text that is
/// no more found again on the one that is.
///
/// @param decisions  for each later decision that adopts, its words at their new places
/// @param amendments for each open amendment that still stands, the same; those that do not are left out
/// @param fallen     signs of amendments whose decisions rest on the one that would be taken back; where there are any, nothing
///                   can be done before they are taken back
record Recount(Map<UUID, Amendment> decisions, Map<MotionAmendment, Amendment> amendments, List<String> fallen) {

    static Recount of(Proceedings all, UUID revoked) {
        var history = all.weave();
        var weave = Weave.of(all.moved(), new Source(Source.Kind.MOTION, all.motion().id().toString(), List.of()));
        var decisions = new LinkedHashMap<UUID, Amendment>();
        var fallen = new ArrayList<String>();
        for (var decision : all.adopting()) {
            if (decision.id().equals(revoked)) {
                continue;
            }
            var content = Objects.requireNonNull(decision.content());
            var tag = all.find(decision.amendment()).map(MotionAmendment::tag).orElse("");
            if (!history.knows(content.base())) {
                continue;
            }
            var moved = now(weave.rebase(content, List.of(), history), content);
            if (moved == null || !(weave.knows(moved.base()))) {
                fallen.add(tag);
                continue;
            }
            switch (weave.adopt(moved,
                    Credit.of(new Source(Source.Kind.AMENDMENT, decision.amendment().toString(), List.of())))) {
                case Adoption.Adopted(var next, _) -> {
                    weave = next;
                    decisions.put(decision.id(), moved);
                }
                case Adoption.Refused _ -> fallen.add(tag);
            }
        }
        return new Recount(decisions, amendments(all, weave, revoked), fallen);
    }

    /// Open amendments, and the one that would be open again, where the text they were written on is no more.
    private static Map<MotionAmendment, Amendment> amendments(Proceedings all, Weave weave, UUID revoked) {
        var reopened = all.log().stream().filter(decision -> decision.id().equals(revoked)).map(Decision::amendment).toList();
        var found = new LinkedHashMap<MotionAmendment, Amendment>();
        for (var amendment : all.amendments()) {
            boolean open = all.ended(amendment.id()).isEmpty() || reopened.contains(amendment.id());
            var first = amendment.lineage().isEmpty() ? amendment.content() : amendment.lineage().getFirst();
            if (open && amendment.lineage().isEmpty() && !weave.knows(first.base()) && all.weave().knows(first.base())) {
                var moved = now(weave.rebase(amendment.content(), List.of(), all.weave()), amendment.content());
                if (moved != null && weave.knows(moved.base())) {
                    found.put(amendment, moved);
                }
            }
        }
        return found;
    }

    private static @Nullable Amendment now(Rebase rebase, Amendment written) {
        return switch (rebase) {
            case Rebase.Clean(var amendment) -> amendment;
            case Rebase.Shifted(var amendment, _) -> amendment;
            case Rebase.AlreadySatisfied _ -> written;
            case Rebase.Moot _,Rebase.Conflicted _ -> null;
        };
    }
}
