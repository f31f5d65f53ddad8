package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Fingerprint;
import org.regroup.texts.Rebase;
import org.regroup.texts.Relation;
import org.regroup.texts.Weave;
import org.regroup.texts.plan.Ballot;
import org.regroup.texts.plan.Parts;
import org.regroup.texts.plan.VotingPlan;

/// The order in which the open amendments of a motion are proposed for the vote, and what follows from each ballot.
///
/// @param groups amendments that have to do with each other, furthest-reaching first
/// @param others open ones that cannot be put now: they wait for their movers, or for an amendment that does
public record VotingOrder(List<Group> groups, List<MotionAmendment> others) {

    public VotingOrder {
        groups = List.copyOf(groups);
        others = List.copyOf(others);
    }

    /// Whoever decides one of them decides about the others too.
    public record Group(List<Put> puts) {

        public Group {
            puts = List.copyOf(puts);
        }

        /// Whether there is something to be decided together.
        public boolean several() {
            return puts.stream().map(Put::ballot).distinct().count() > 1;
        }
    }

    /// One amendment, or one part of it, on a ballot.
    ///
    /// @param part   from 1; null for all of it
    /// @param leads  whether the ballot goes by its name; those that say the same come after it
    /// @param first  whether the amendment was not named further up
    public record Put(MotionAmendment amendment, @Nullable Integer part, Ballot ballot, boolean leads, boolean first) {}

    static VotingOrder of(Proceedings all) {
        var ruled = all.declared().stream().map(ruling -> new Relation.Declared(key(ruling.amendment()),
                key(Objects.requireNonNull(ruling.ifCarried())), ruling.ruling().body(), ruling.ruling().reason())).toList();
        var plan = VotingPlan.of(all.text(), onTheText(all, ruled), ruled);
        var named = new HashSet<UUID>();
        var groups = plan.groups().stream().map(ballots -> new Group(ballots.stream()
                .flatMap(ballot -> ballot.amendments().stream().map(id -> put(all, ballot, id, named))).toList())).toList();
        return new VotingOrder(groups, all.open().stream().filter(one -> !named.contains(one.id())).toList());
    }

    private static Put put(Proceedings all, Ballot ballot, AmendmentId id, HashSet<UUID> named) {
        var amendment = amendment(all, id);
        var part = Parts.whole(id).map(whole -> Integer.valueOf(id.value().substring(whole.value().length() + 1))).orElse(null);
        return new Put(amendment, part, ballot, ballot.name().equals(id), named.add(amendment.id()));
    }

    /// The ballot that goes by the name of this amendment, or of this part of it.
    ///
    /// @param part from 1; 0 for all of it
    public Optional<Put> led(String sign, int part) {
        return groups.stream().flatMap(group -> group.puts().stream()).filter(Put::leads)
                .filter(put -> put.amendment().tag().equals(sign) && (put.part() == null ? 0 : put.part()) == part).findFirst();
    }

    private static AmendmentId key(UUID amendment) {
        return new AmendmentId(amendment.toString());
    }

    static MotionAmendment amendment(Proceedings all, AmendmentId id) {
        return Amendments.find(all, UUID.fromString(Parts.whole(id).orElse(id).value()));
    }

    /// What can be put: amendments as they stand on the text, in their parts where nobody amends them and no ruling names them,
    /// and amendments to those on the text as these would make it.
    private static List<Amendment> onTheText(Proceedings all, List<Relation.Declared> ruled) {
        var version = all.text().version();
        var open = all.open();
        var whole = open.stream().flatMap(one -> Stream.ofNullable(one.parent())).collect(Collectors.toSet());
        ruled.forEach(one -> List.of(one.falls(), one.ifCarried()).forEach(id -> whole.add(UUID.fromString(id.value()))));
        var found = new ArrayList<Amendment>();
        for (var one : open) {
            if (all.waitsForParent(one)) {
                continue;
            }
            if (all.parts(one).isEmpty() || whole.contains(one.id())) {
                all.rebase(one).flatMap(how -> standing(how, one.key(), null, version)).ifPresent(found::add);
            } else {
                var names = Parts.of(one.content());
                all.parts(one).stream().filter(AmendmentPart::open).forEach(part -> all.rebase(one, part.number())
                        .flatMap(how -> standing(how, names.get(part.number() - 1).id(), null, version)).ifPresent(found::add));
            }
        }
        var parents = found.stream().map(Amendment::id).collect(Collectors.toSet());
        open.stream().filter(all::waitsForParent).forEach(one -> {
            var parent = Amendments.find(all, Objects.requireNonNull(one.parent()));
            if (parents.contains(parent.key())) {
                all.adopted(all.weave(), parent).flatMap(with -> child(all, one, parent.key(), with)).ifPresent(found::add);
            }
        });
        return found;
    }

    private static Optional<Amendment> child(Proceedings all, MotionAmendment one, AmendmentId parent, Weave with) {
        return all.history(one).map(history -> with.rebase(one.content(), one.lineage(), history))
                .flatMap(how -> standing(how, one.key(), parent, with.version()));
    }

    private static Optional<Amendment> standing(Rebase how, AmendmentId name, @Nullable AmendmentId parent,
            Fingerprint version) {
        return switch (how) {
            case Rebase.Clean(var now) -> Optional.of(new Amendment(name, version, parent, now.hunks(), "", false));
            case Rebase.Shifted(var now, _) -> Optional.of(new Amendment(name, version, parent, now.hunks(), "", false));
            case Rebase.AlreadySatisfied _,Rebase.Moot _,Rebase.Conflicted _ -> Optional.empty();
        };
    }

    /// All open amendments, each once, in the order of the vote.
    List<MotionAmendment> inOrder() {
        var all = new ArrayList<>(groups.stream().flatMap(group -> group.puts().stream()).filter(Put::first)
                .map(Put::amendment).toList());
        all.addAll(others);
        return all;
    }

    /// The ballots that decide about an amendment: those on it, and those with which something becomes of it.
    List<Ballot> about(MotionAmendment amendment) {
        return groups.stream().flatMap(group -> group.puts().stream()).filter(Put::leads).map(Put::ballot)
                .filter(ballot -> Stream.concat(ballot.amendments().stream(),
                        Stream.concat(ballot.ifCarried().stream().map(one -> one.amendment()),
                                ballot.ifFallen().stream()))
                        .anyMatch(id -> Parts.whole(id).orElse(id).equals(amendment.key())))
                .toList();
    }
}
