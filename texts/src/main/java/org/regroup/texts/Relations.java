package org.regroup.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the amendments to one text stand to each other, two by two.
///
/// Amendments on one version are compared as they are written. One that amends an amendment is compared with others on the
/// text that its parent makes, as far as they stand there; where two met there, the gaps are those of that text.
public final class Relations {

    /// Two amendments that have something to do with each other; `one` came first in the list.
    public record Pair(AmendmentId one, AmendmentId other, Relation relation) {}

    private final List<Amendment> amendments;
    private final Map<AmendmentId, Integer> places = new HashMap<>();
    private final Weave weave;
    private final Map<List<AmendmentId>, Optional<Weave>> grounds = new HashMap<>();
    private final int[][] partners;

    private Relations(Weave weave, List<Amendment> amendments) {
        this.weave = weave;
        this.amendments = amendments;
        for (int n = 0; n < amendments.size(); n++) {
            if (places.put(amendments.get(n).id(), n) != null) {
                throw new IllegalArgumentException("two amendments are called " + amendments.get(n).id());
            }
        }
        amendments.forEach(this::lineage);
        this.partners = partners();
    }

    /// Compares amendments to a text, and amendments to those.
    ///
    /// @param base       the version the amendments to the text were written on
    /// @param amendments parents among them
    /// @throws IllegalArgumentException where one was written on something else
    public static Relations of(Text base, List<Amendment> amendments) {
        var version = base.version();
        for (var amendment : amendments) {
            if (amendment.parent() == null && !amendment.base().equals(version)) {
                throw new IllegalArgumentException(amendment.id() + " was written on another version");
            }
        }
        return new Relations(Weave.of(base, new Source(Source.Kind.MOTION, "", List.of())), List.copyOf(amendments));
    }

    /// What an amendment amends, the outermost first.
    private List<Amendment> lineage(Amendment amendment) {
        var lineage = new ArrayList<Amendment>();
        for (var id = amendment.parent(); id != null;) {
            var place = places.get(id);
            if (place == null || lineage.contains(amendments.get(place))) {
                throw new IllegalArgumentException(amendment.id() + " amends " + id + ", which is not there");
            }
            lineage.addFirst(amendments.get(place));
            id = amendments.get(place).parent();
        }
        return lineage;
    }

    private static List<Hunk> standing(Rebase rebase) {
        return switch (rebase) {
            case Rebase.Clean(var amendment) -> amendment.hunks();
            case Rebase.Shifted(var amendment, _) -> amendment.hunks();
            case Rebase.Conflicted(_, var rest) -> rest;
            case Rebase.AlreadySatisfied _,Rebase.Moot _ -> List.of();
        };
    }

    public List<Amendment> amendments() {
        return amendments;
    }

    /// All pairs that are not independent, in the order of the list.
    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        each(pairs::add);
        return pairs;
    }

    /// The same one by one.
    public void each(Consumer<Pair> consumer) {
        for (int n = 0; n < partners.length; n++) {
            for (int other : partners[n]) {
                consumer.accept(new Pair(amendments.get(n).id(), amendments.get(other).id(), between(n, other)));
            }
        }
    }

    /// How two of them stand to each other; from which side one asks makes no difference.
    public Relation between(AmendmentId one, AmendmentId other) {
        int a = Objects.requireNonNull(places.get(one), () -> "no amendment " + one);
        int b = Objects.requireNonNull(places.get(other), () -> "no amendment " + other);
        if (a == b) {
            return Relation.IDENTICAL;
        }
        return Arrays.binarySearch(partners[Math.min(a, b)], Math.max(a, b)) < 0
                ? Relation.INDEPENDENT
                : between(Math.min(a, b), Math.max(a, b));
    }

    private Relation between(int a, int b) {
        var one = amendments.get(a);
        var other = amendments.get(b);
        if (descends(one, other)) {
            return new Relation.DependsOn(one.id(), other.id());
        }
        if (descends(other, one)) {
            return new Relation.DependsOn(other.id(), one.id());
        }
        return one.base().equals(other.base())
                ? compare(one.id(), one.hunks(), other.id(), other.hunks())
                : across(one, other);
    }

    /// Two of which at least one amends an amendment: on the text as their parents make it, or, where not both parents can
    /// stand, on the text that none has changed.
    private Relation across(Amendment one, Amendment other) {
        var ground = ground(one, other).orElse(weave);
        return compare(one.id(), standing(ground.rebase(one, lineage(one))), other.id(),
                standing(ground.rebase(other, lineage(other))));
    }

    /// The text with all that either amends; nothing where that cannot be.
    private Optional<Weave> ground(Amendment one, Amendment other) {
        var parents = new LinkedHashSet<>(lineage(one));
        parents.addAll(lineage(other));
        return grounds.computeIfAbsent(parents.stream().map(Amendment::id).toList(), _ -> {
            var made = weave;
            for (var parent : parents) {
                var credit = Credit.of(new Source(Source.Kind.AMENDMENT, parent.id().value(), List.of()));
                if (!(made.adopt(parent, lineage(parent), credit) instanceof Adoption.Adopted(var next, _))) {
                    return Optional.empty();
                }
                made = next;
            }
            return Optional.of(made);
        });
    }

    private boolean descends(Amendment child, Amendment parent) {
        for (var id = child.parent(); id != null; id = amendments.get(Objects.requireNonNull(places.get(id))).parent()) {
            if (id.equals(parent.id())) {
                return true;
            }
        }
        return false;
    }

    /// Compares two lists of hunks on one version.
    static Relation compare(AmendmentId a, List<Hunk> one, AmendmentId b, List<Hunk> other) {
        var clashes = new ArrayList<Meeting>();
        var touches = new ArrayList<Meeting>();
        var coveredByOther = new HashSet<Integer>();
        var coveredByOne = new HashSet<Integer>();
        for (int n = 0; n < one.size(); n++) {
            for (int m = 0; m < other.size(); m++) {
                var encounter = Encounter.of(one.get(n), other.get(m));
                if (encounter == Encounter.NONE) {
                    continue;
                }
                (encounter == Encounter.CLASH ? clashes : touches).add(meeting(one.get(n), other.get(m)));
                if (encounter == Encounter.SAME || encounter == Encounter.WIDER) {
                    coveredByOne.add(m);
                }
                if (encounter == Encounter.SAME || encounter == Encounter.NARROWER) {
                    coveredByOther.add(n);
                }
            }
        }
        if (!clashes.isEmpty()) {
            return new Relation.Overlaps(clashes);
        }
        boolean oneCovered = !one.isEmpty() && coveredByOther.size() == one.size();
        boolean otherCovered = !other.isEmpty() && coveredByOne.size() == other.size();
        if (oneCovered && otherCovered) {
            return Relation.IDENTICAL;
        }
        if (otherCovered) {
            return new Relation.Subsumes(a, b);
        }
        if (oneCovered) {
            return new Relation.Subsumes(b, a);
        }
        return touches.isEmpty() ? Relation.INDEPENDENT : new Relation.Touching(touches);
    }

    private static Meeting meeting(Hunk one, Hunk other) {
        if (one instanceof Hunk.Replace a && other instanceof Hunk.Replace b) {
            return new Meeting(a.block(), Math.max(a.from(), b.from()), Math.min(a.to(), b.to()));
        }
        return new Meeting(where(one, other), 0, 0);
    }

    /// The block both name, whichever is asked first; at the beginning of the text, where none is named, the one of theirs
    /// whose name comes first.
    private static BlockId where(Hunk one, Hunk other) {
        var named = named(one);
        return named.stream().filter(named(other)::contains).min(Comparator.naturalOrder())
                .orElseGet(
                        () -> Stream.concat(named.stream(), named(other).stream()).min(Comparator.naturalOrder()).orElseThrow());
    }

    private static List<BlockId> named(Hunk hunk) {
        return switch (hunk) {
            case Hunk.Replace words -> List.of(words.block());
            case Hunk.DeleteBlock gone -> List.of(gone.block());
            case Hunk.Recast recast -> List.of(recast.block());
            case Hunk.MoveBlock moved -> moved.after() == null ? List.of(moved.block()) : List.of(moved.block(), moved.after());
            case Hunk.InsertBlock put -> List.of(put.after() == null ? put.block().id() : put.after());
        };
    }

    /// For each amendment those behind it in the list that it meets, by place in the list, ascending.
    private int[][] partners() {
        var buckets = new HashMap<String, Bucket>();
        for (int n = 0; n < amendments.size(); n++) {
            for (var hunk : onTheText(n)) {
                for (var key : keys(hunk)) {
                    buckets.computeIfAbsent(key, _ -> new Bucket()).add(n, hunk);
                }
            }
        }
        var rows = new int[amendments.size()][];
        var met = new boolean[amendments.size()];
        for (int n = 0; n < amendments.size(); n++) {
            for (var hunk : onTheText(n)) {
                for (var key : keys(hunk)) {
                    Objects.requireNonNull(buckets.get(key)).meet(n, hunk, met);
                }
            }
            for (int m = n + 1; m < met.length; m++) {
                met[m] = met[m] || kin(amendments.get(n), amendments.get(m));
            }
            rows[n] = indexes(met, n);
        }
        return rows;
    }

    private List<Hunk> onTheText(int n) {
        return amendments.get(n).parent() == null ? amendments.get(n).hunks() : List.of();
    }

    /// Whether one amends the other, or one of them amends something and they meet where that has been done.
    private boolean kin(Amendment one, Amendment other) {
        if (one.parent() == null && other.parent() == null) {
            return false;
        }
        return descends(one, other) || descends(other, one) || sameBlock(one, other) && !((one.base().equals(other.base())
                ? compare(one.id(), one.hunks(), other.id(), other.hunks())
                : across(one, other)) instanceof Relation.Independent);
    }

    private static boolean sameBlock(Amendment one, Amendment other) {
        var keys = one.hunks().stream().flatMap(hunk -> keys(hunk).stream()).collect(Collectors.toSet());
        return other.hunks().stream().flatMap(hunk -> keys(hunk).stream()).anyMatch(keys::contains);
    }

    /// Under which blocks a hunk can meet another.
    private static List<String> keys(Hunk hunk) {
        return switch (hunk) {
            case Hunk.Replace replace -> List.of(replace.block().value());
            case Hunk.DeleteBlock gone -> List.of(gone.block().value());
            case Hunk.Recast recast -> List.of(recast.block().value());
            case Hunk.InsertBlock put -> List.of(after(put.after()));
            case Hunk.MoveBlock moved -> List.of(moved.block().value(), after(moved.after()));
        };
    }

    private static String after(@Nullable BlockId block) {
        return block == null ? "" : block.value();
    }

    private static int[] indexes(boolean[] met, int row) {
        int count = 0;
        for (int m = row + 1; m < met.length; m++) {
            if (met[m]) {
                count++;
            }
        }
        var found = new int[count];
        for (int m = row + 1, k = 0; m < met.length; m++) {
            if (met[m]) {
                found[k++] = m;
            }
        }
        Arrays.fill(met, false);
        return found;
    }

    /// The hunks that concern one block.
    private static final class Bucket {

        private int[] owners = new int[8];
        private int[] from = new int[8];
        private int[] to = new int[8];
        private Hunk[] hunks = new Hunk[8];
        private int size;

        void add(int owner, Hunk hunk) {
            if (size == owners.length) {
                owners = Arrays.copyOf(owners, 2 * size);
                from = Arrays.copyOf(from, 2 * size);
                to = Arrays.copyOf(to, 2 * size);
                hunks = Arrays.copyOf(hunks, 2 * size);
            }
            owners[size] = owner;
            from[size] = hunk instanceof Hunk.Replace replace ? replace.from() : 0;
            to[size] = hunk instanceof Hunk.Replace replace ? replace.to() : Integer.MAX_VALUE;
            hunks[size++] = hunk;
        }

        void meet(int owner, Hunk hunk, boolean[] met) {
            int start = hunk instanceof Hunk.Replace replace ? replace.from() : 0;
            int end = hunk instanceof Hunk.Replace replace ? replace.to() : Integer.MAX_VALUE;
            for (int n = 0; n < size; n++) {
                // gaps that lie apart settle most of them before anything else is looked at
                if (owners[n] > owner && from[n] <= end && start <= to[n] && !met[owners[n]]
                        && Encounter.of(hunk, hunks[n]) != Encounter.NONE) {
                    met[owners[n]] = true;
                }
            }
        }
    }
}
