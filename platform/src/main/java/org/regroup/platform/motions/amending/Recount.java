package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Rebase;
import org.regroup.texts.Weave;

/// What the log of decisions makes of a text. Where a decision was taken back, those after it are laid on the text anew, each
/// from the version on which it was taken; nothing that was written or decided is ever rewritten for that.
///
/// @param weave  the text and its history, without what was taken back
/// @param past   the histories as they were before something was taken back, the latest first: what was written on one of their
///               versions is found again from there
/// @param laid   decisions that put words in or take words out, in order
/// @param fallen decisions that cannot stand without one that was taken back
record Recount(Weave weave, List<Weave> past, List<Laid> laid, List<Decision> fallen) {

    Recount {
        past = List.copyOf(past);
        laid = List.copyOf(laid);
        fallen = List.copyOf(fallen);
    }

    /// A decision on the text.
    ///
    /// @param now as it was laid on the text right before it; null where all it wants was so already
    record Laid(Decision decision, @Nullable Amendment now) {}

    /// A decision, and the history in which it was taken.
    private record Entry(Decision decision, MotionAmendment amendment, Weave history) {}

    /// @param beginning the text as it was tabled
    /// @param log       decisions in effect in their order; others are passed over
    static Recount of(Weave beginning, Map<UUID, MotionAmendment> amendments, List<Decision> log) {
        var entries = new ArrayList<Entry>();
        var past = new ArrayList<Weave>();
        var now = new Fold(beginning);
        for (var decision : log) {
            if (decision.effective() && decision.kind().adopts()) {
                var entry = new Entry(decision, Objects.requireNonNull(amendments.get(decision.amendment())), now.weave);
                entries.add(entry);
                now.lay(entry);
            } else if (decision.effective() && entries.removeIf(one -> one.decision().id().equals(decision.revokes()))) {
                past.addFirst(now.weave);
                now = new Fold(beginning);
                entries.forEach(now::lay);
            }
        }
        return new Recount(now.weave, past, now.laid, now.fallen);
    }

    /// The history in which something was written.
    Optional<Weave> history(Fingerprint version) {
        return weave.knows(version) ? Optional.of(weave) : past.stream().filter(one -> one.knows(version)).findFirst();
    }

    private static final class Fold {

        private Weave weave;
        private final List<Laid> laid = new ArrayList<>();
        private final List<Decision> fallen = new ArrayList<>();

        Fold(Weave beginning) {
            this.weave = beginning;
        }

        void lay(Entry entry) {
            var content = Objects.requireNonNull(entry.decision().content());
            // what was so already when it was adopted may have been laid as it was written, on the words of what it amends
            var lineage = entry.history().knows(content.base()) ? List.<Amendment>of() : entry.amendment().lineage();
            var credit = Proceedings.credit(entry.amendment(), entry.decision().id().toString());
            var now = standing(weave.rebase(content, lineage, entry.history()));
            var adoption = now == null
                    ? weave.adopt(content, lineage, credit, entry.history())
                    : weave.adopt(now, credit);
            switch (adoption) {
                case Adoption.Adopted(var next, _) -> {
                    weave = next;
                    laid.add(new Laid(entry.decision(), now));
                }
                case Adoption.Refused _ -> fallen.add(entry.decision());
            }
        }

        private static @Nullable Amendment standing(Rebase rebase) {
            return switch (rebase) {
                case Rebase.Clean(var amendment) -> amendment;
                case Rebase.Shifted(var amendment, _) -> amendment;
                case Rebase.AlreadySatisfied _,Rebase.Moot _,Rebase.Conflicted _ -> null;
            };
        }
    }
}
