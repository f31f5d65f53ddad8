package org.regroup.texts.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Credit;
import org.regroup.texts.Rebase;
import org.regroup.texts.Region;
import org.regroup.texts.Relation;
import org.regroup.texts.Relations;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;

/// Makes a voting plan. Cost: comparing all pairs as [Relations] does, and one trial adoption for each amendment.
final class Planning {

    private static final Credit TRIAL = Credit.of(new Source(Source.Kind.AMENDMENT, "trial", List.of()));

    private final Map<AmendmentId, Amendment> amendments = new TreeMap<>();
    private final List<Amendment> children;
    private final List<Relation.Declared> declared;
    private final Relations relations;
    private final Weave weave;
    private final Reach.Measure measure;
    private final Map<AmendmentId, AmendmentId> sameAs = new HashMap<>();
    private final Map<AmendmentId, Set<AmendmentId>> partners = new TreeMap<>();
    private final Map<AmendmentId, Set<AmendmentId>> touching = new TreeMap<>();
    private final List<OrderQuestion> questions = new ArrayList<>();

    Planning(Text base, List<Amendment> all, List<Relation.Declared> declared) {
        all.stream().sorted(Comparator.comparing(Amendment::id)).forEach(each -> amendments.put(each.id(), each));
        this.children = amendments.values().stream().filter(each -> each.parent() != null).toList();
        this.declared = declared.stream().filter(each -> amendments.containsKey(each.falls())
                && amendments.containsKey(each.ifCarried())).sorted(Comparator.comparing(Relation.Declared::falls)).toList();
        this.relations = Relations.of(base, List.copyOf(amendments.values()));
        this.measure = new Reach.Measure(base);
        this.weave = Weave.of(base, new Source(Source.Kind.MOTION, "", List.of()));
        relations.each(this::enter);
        this.declared.forEach(each -> link(each.falls(), each.ifCarried()));
    }

    private void enter(Relations.Pair pair) {
        switch (pair.relation()) {
            case Relation.Independent _ -> {
            }
            case Relation.Touching(var meetings) -> {
                questions.add(new OrderQuestion(pair.one(), pair.other(), meetings));
                add(touching, pair.one(), pair.other());
            }
            case Relation.Identical _ -> {
                sameAs.merge(pair.other(), pair.one(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
                link(pair.one(), pair.other());
            }
            case Relation.Subsumes _,Relation.Overlaps _,Relation.DependsOn _,Relation.Declared _ ->
                link(pair.one(), pair.other());
        }
    }

    private void link(AmendmentId one, AmendmentId other) {
        add(partners, one, other);
    }

    private static void add(Map<AmendmentId, Set<AmendmentId>> to, AmendmentId one, AmendmentId other) {
        to.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
        to.computeIfAbsent(other, _ -> new TreeSet<>()).add(one);
    }

    VotingPlan plan() {
        var ballots = ballots();
        var groups = new ArrayList<List<Ballot>>();
        var seen = new HashSet<AmendmentId>();
        for (var id : amendments.keySet()) {
            if (!seen.contains(id)) {
                var component = component(id);
                seen.addAll(component);
                groups.add(ordered(ballots.stream().filter(ballot -> component.contains(ballot.name())).toList()));
            }
        }
        groups.sort((one, other) -> before(one.getFirst(), other.getFirst()));
        return new VotingPlan(groups, questions, List.of());
    }

    private Set<AmendmentId> component(AmendmentId start) {
        var component = new HashSet<AmendmentId>();
        var open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            var id = open.removeLast();
            if (component.add(id)) {
                open.addAll(partners.getOrDefault(id, Set.of()));
            }
        }
        return component;
    }

    private List<Ballot> ballots() {
        Map<AmendmentId, List<AmendmentId>> ofOne = new LinkedHashMap<>();
        amendments.keySet().forEach(id -> ofOne.computeIfAbsent(sameAs.getOrDefault(id, id), _ -> new ArrayList<>()).add(id));
        return ofOne.values().stream().map(this::ballot).toList();
    }

    private Ballot ballot(List<AmendmentId> same) {
        var first = amendment(same.getFirst());
        var ifFallen = children.stream()
                .filter(each -> lineage(each).stream().anyMatch(parent -> same.contains(parent.id())))
                .map(Amendment::id).toList();
        var before = lineage(first).stream().reduce(weave, (now, parent) -> adopted(now, parent), (_, later) -> later);
        // first of all, since only what can be adopted can be measured
        var after = adopted(before, first);
        return new Ballot(same, before == weave ? measure.of(first) : Reach.of(before.text(), first),
                Optional.ofNullable(first.parent()), consequences(same, before, after), ifFallen);
    }

    /// What becomes of those that have to do with a ballot. Whatever is independent of it still stands and needs no trial; what
    /// touches it may hold a part that is the same.
    private List<Consequence> consequences(List<AmendmentId> same, Weave before, Weave after) {
        Map<AmendmentId, Consequence> found = new TreeMap<>();
        for (var carried : same) {
            for (var id : met(carried)) {
                var other = amendment(id);
                if (!same.contains(id) && stood(other, before)) {
                    consequence(id, after.rebase(other, lineage(other))).ifPresent(each -> found.put(id, each));
                }
            }
        }
        for (var ruling : declared) {
            if (same.contains(ruling.ifCarried())) {
                found.put(ruling.falls(), new Consequence(ruling.falls(), Consequence.Kind.FALLS_BY_RULING, List.of(),
                        ruling.by() + ": " + ruling.reason()));
            }
        }
        for (var each : children) {
            if (lineage(each).stream().map(parent -> found.get(parent.id())).anyMatch(Planning::falls)) {
                found.putIfAbsent(each.id(), new Consequence(each.id(), Consequence.Kind.FALLS, List.of(), ""));
            }
        }
        return List.copyOf(found.values());
    }

    /// Whether it could be put before that ballot: on its own version everything can.
    private boolean stood(Amendment amendment, Weave before) {
        return before == weave && amendment.parent() == null || stands(before.rebase(amendment, lineage(amendment)));
    }

    private Set<AmendmentId> met(AmendmentId id) {
        var met = new TreeSet<>(partners.getOrDefault(id, Set.of()));
        met.addAll(touching.getOrDefault(id, Set.of()));
        return met;
    }

    private static boolean falls(@Nullable Consequence consequence) {
        return consequence != null && switch (consequence.kind()) {
            case FALLS, FALLS_BY_RULING -> true;
            case SATISFIED, PARTLY_SATISFIED, TO_BE_REWORDED -> false;
        };
    }

    private static boolean stands(Rebase rebase) {
        return switch (rebase) {
            case Rebase.Clean _,Rebase.Shifted _ -> true;
            case Rebase.AlreadySatisfied _,Rebase.Moot _,Rebase.Conflicted _ -> false;
        };
    }

    private static Optional<Consequence> consequence(AmendmentId id, Rebase rebase) {
        return switch (rebase) {
            case Rebase.Clean _ -> Optional.empty();
            case Rebase.Shifted(var _, var satisfied) when satisfied.isEmpty() -> Optional.empty();
            case Rebase.Shifted(var _, var satisfied) -> of(id, Consequence.Kind.PARTLY_SATISFIED, satisfied);
            case Rebase.AlreadySatisfied(var regions) -> of(id, Consequence.Kind.SATISFIED, regions);
            case Rebase.Moot(var regions) -> of(id, Consequence.Kind.FALLS, regions);
            case Rebase.Conflicted(var regions, var _) -> of(id, Consequence.Kind.TO_BE_REWORDED, regions);
        };
    }

    private static Optional<Consequence> of(AmendmentId id, Consequence.Kind kind, List<Region> regions) {
        return Optional.of(new Consequence(id, kind, regions, ""));
    }

    private Weave adopted(Weave now, Amendment amendment) {
        return switch (now.adopt(amendment, lineage(amendment), TRIAL)) {
            case Adoption.Adopted(var next, _) -> next;
            case Adoption.Refused(var why) -> throw new IllegalStateException(amendment.id() + " on its own version: " + why);
        };
    }

    private Amendment amendment(AmendmentId id) {
        return Objects.requireNonNull(amendments.get(id));
    }

    /// What an amendment amends, the outermost first.
    private List<Amendment> lineage(Amendment amendment) {
        var lineage = new ArrayList<Amendment>();
        for (var id = amendment.parent(); id != null; id = lineage.getFirst().parent()) {
            lineage.addFirst(amendment(id));
        }
        return lineage;
    }

    /// Furthest-reaching first, but no amendment before the one it amends.
    private static List<Ballot> ordered(List<Ballot> ballots) {
        var left = new ArrayList<>(ballots);
        left.sort(Planning::before);
        var put = new HashSet<AmendmentId>();
        var order = new ArrayList<Ballot>();
        while (!left.isEmpty()) {
            var next = left.stream().filter(ballot -> ballot.after().isEmpty() || put.contains(ballot.after().get())).findFirst()
                    .orElseThrow();
            order.add(next);
            put.addAll(next.amendments());
            left.remove(next);
        }
        return order;
    }

    private static int before(Ballot one, Ballot other) {
        if (one.reach().further(other.reach())) {
            return -1;
        }
        return other.reach().further(one.reach()) ? 1 : one.name().compareTo(other.name());
    }
}
