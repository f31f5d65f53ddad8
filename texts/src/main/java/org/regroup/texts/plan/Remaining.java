package org.regroup.texts.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Hunk;
import org.regroup.texts.Rebase;
import org.regroup.texts.Region;
import org.regroup.texts.Relation;
import org.regroup.texts.Source;
import org.regroup.texts.Weave;

/// What is left to be voted on once some amendments have been adopted, as UNISON takes grouped debates: ballot by ballot.
///
/// An amendment to one that has been adopted is from then on an amendment to the text; one to an amendment that fell, or no
/// longer stands, is settled with it.
///
/// @param plan    of those that still stand, as they read on the present text
/// @param settled the others, and what has become of them
public record Remaining(VotingPlan plan, SortedMap<AmendmentId, Rebase> settled) {

    private static final Credit TRIAL = Credit.of(new Source(Source.Kind.AMENDMENT, "trial", List.of()));

    public Remaining {
        settled = Collections.unmodifiableSortedMap(new TreeMap<>(settled));
    }

    /// @param weave    the text with what has been adopted
    /// @param open     what has not been decided yet, on whatever earlier version it was written
    /// @param decided  those that open ones amend, if they are not open themselves
    /// @param declared what has been ruled about pairs of them
    public static Remaining of(Weave weave, Collection<Amendment> open, Collection<Amendment> decided,
            List<Relation.Declared> declared) {
        return new Work(weave, open, decided).remaining(declared);
    }

    /// One run through the open amendments, each after the one it amends.
    private static final class Work {

        private final Weave weave;
        private final Set<AmendmentId> adopted;
        private final Map<AmendmentId, Amendment> all = new HashMap<>();
        private final SortedMap<AmendmentId, Amendment> open = new TreeMap<>();
        private final Map<AmendmentId, Weave> with = new HashMap<>();
        private final List<Amendment> standing = new ArrayList<>();
        private final SortedMap<AmendmentId, Rebase> settled = new TreeMap<>();

        Work(Weave weave, Collection<Amendment> open, Collection<Amendment> decided) {
            this.weave = weave;
            this.adopted = weave.steps().stream().map(step -> step.amendment().id()).collect(Collectors.toSet());
            decided.forEach(each -> all.put(each.id(), each));
            open.forEach(each -> all.put(each.id(), each));
            open.forEach(each -> this.open.put(each.id(), each));
        }

        Remaining remaining(List<Relation.Declared> declared) {
            open.values().forEach(this::look);
            var ids = standing.stream().map(Amendment::id).toList();
            return new Remaining(VotingPlan.of(weave.text(), standing, declared.stream()
                    .filter(each -> ids.contains(each.falls()) && ids.contains(each.ifCarried())).toList()), settled);
        }

        private void look(Amendment amendment) {
            if (with.containsKey(amendment.id()) || settled.containsKey(amendment.id())) {
                return;
            }
            var parent = openParent(amendment);
            if (parent != null) {
                look(parent);
            }
            var on = parent == null ? weave : with.get(parent.id());
            if (on == null || parent == null && amendment.parent() != null && !adopted.contains(amendment.parent())) {
                settled.put(amendment.id(), fallen(amendment));
                return;
            }
            var rebase = on.rebase(amendment, lineage(amendment));
            var now = standing(rebase);
            if (now == null) {
                settled.put(amendment.id(), rebase);
                return;
            }
            standing.add(new Amendment(now.id(), now.base(), parent == null ? null : parent.id(), now.hunks(), now.reason(),
                    now.divisible()));
            with.put(amendment.id(), switch (on.adopt(amendment, lineage(amendment), TRIAL)) {
                case Adoption.Adopted(var next, var _) -> next;
                case Adoption.Refused(var why) -> throw new IllegalStateException(amendment.id() + ": " + why);
            });
        }

        /// With what it amends, whatever it would change.
        private static Rebase fallen(Amendment amendment) {
            return new Rebase.Moot(IntStream.range(0, amendment.hunks().size()).mapToObj(n -> new Region(n,
                    block(amendment.hunks().get(n)), 0, 0, Region.Why.WAITS_FOR_PARENT, List.of())).toList());
        }

        private static BlockId block(Hunk hunk) {
            return switch (hunk) {
                case Hunk.Replace replace -> replace.block();
                case Hunk.InsertBlock put -> put.block().id();
                case Hunk.DeleteBlock gone -> gone.block();
                case Hunk.MoveBlock moved -> moved.block();
                case Hunk.Recast recast -> recast.block();
            };
        }

        private static @Nullable Amendment standing(Rebase rebase) {
            return switch (rebase) {
                case Rebase.Clean(var amendment) -> amendment;
                case Rebase.Shifted(var amendment, var _) -> amendment;
                case Rebase.AlreadySatisfied _,Rebase.Moot _,Rebase.Conflicted _ -> null;
            };
        }

        /// The amendment it amends, unless that has been decided.
        private @Nullable Amendment openParent(Amendment amendment) {
            return amendment.parent() == null ? null : open.get(amendment.parent());
        }

        private List<Amendment> lineage(Amendment amendment) {
            var lineage = new ArrayList<Amendment>();
            for (var id = amendment.parent(); id != null; id = lineage.getFirst().parent()) {
                var child = id;
                lineage.addFirst(Objects.requireNonNull(all.get(id), () -> "what is amended is missing: " + child));
            }
            return lineage;
        }
    }
}
