package org.regroup.texts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What has become of a change of whole blocks.
record BlockJudge(Base base, Weave now) {

    Verdict judge(int n, Hunk.InsertBlock hunk) {
        var id = hunk.block().id();
        if (base.has(id)) {
            throw new IllegalArgumentException("there was a block " + id + " already");
        }
        if (now.hasHad(id)) {
            var by = List.of(now.strand(id).shapes().getFirst().credit());
            return same(id, hunk.block())
                    ? new Verdict.Satisfied(new Region(n, id, 0, 0, Region.Why.ALREADY_SO, by), loom -> loom.credit(id, born(id)))
                    : new Verdict.Clash(new Region(n, id, 0, 0, Region.Why.BLOCK_CHANGED, by));
        }
        var there = destination(n, id, hunk.after());
        if (there.why() != null) {
            return there.why();
        }
        int index = index(there.before());
        for (int k = index - 1; k >= 0 && !there.known(now.places().all().get(k)); k--) {
            var other = now.places().all().get(k);
            if (Objects.equals(other.behind(), hunk.after()) && same(other.block(), hunk.block())) {
                return new Verdict.Satisfied(new Region(n, other.block(), 0, 0, Region.Why.ALREADY_SO, List.of(other.in())),
                        loom -> loom.credit(other.block(), born(other.block())));
            }
        }
        return new Verdict.Stands(new Hunk.InsertBlock(predecessor(index), hunk.block()),
                loom -> loom.insertBlock(hunk.block(), hunk.after(), there.before()));
    }

    /// Whether a block came in as this one would, whatever has become of it since.
    private boolean same(BlockId id, Block block) {
        return now.strand(id).shapes().getFirst().form().equals(block.form())
                && born(id).stream().map(Cell::token).toList().equals(block.tokens());
    }

    private List<Cell> born(BlockId id) {
        return now.strand(id).cells().stream().filter(cell -> cell.by() == null).toList();
    }

    Verdict judge(int n, Hunk.DeleteBlock hunk) {
        var id = hunk.block();
        base.require(id);
        var then = new Block(id, base.form(id), base.cells(id).stream().map(Cell::token).toList());
        if (!Fingerprint.of(then).equals(hunk.replaced())) {
            throw new IllegalArgumentException("hunk " + n + " was written on another block " + id);
        }
        var gone = gone(n, id, true);
        if (gone != null) {
            return gone;
        }
        var moved = now.standing(id);
        if (moved != null && !base.has(moved)) {
            return new Verdict.Clash(new Region(n, id, 0, 0, Region.Why.BLOCK_MOVED, List.of(moved.in())));
        }
        var strand = now.strand(id);
        var names = base.cells(id).stream().map(Cell::name).collect(Collectors.toSet());
        var foreign = strand.cells().stream().filter(cell -> cell.stands() && !names.contains(cell.name())).toList();
        if (!foreign.isEmpty() || !strand.form().equals(base.form(id))) {
            var by = foreign.isEmpty() ? List.of(strand.shapes().getLast().credit()) : foreign.getFirst().in();
            return new Verdict.Clash(new Region(n, id, 0, 0, Region.Why.BLOCK_CHANGED, by));
        }
        return new Verdict.Stands(new Hunk.DeleteBlock(id, strand.now()), loom -> loom.deleteBlock(id));
    }

    Verdict judge(int n, Hunk.MoveBlock hunk) {
        var id = hunk.block();
        base.require(id);
        var gone = gone(n, id, false);
        if (gone != null) {
            return gone;
        }
        var moves = now.places().of(id).stream().filter(place -> !base.knows(place)).toList();
        if (!moves.isEmpty()) {
            return moves.stream().filter(place -> Objects.equals(place.behind(), hunk.after())).findFirst()
                    .<Verdict>map(place -> new Verdict.Satisfied(
                            new Region(n, id, 0, 0, Region.Why.ALREADY_SO, List.of(place.in())), _ -> {}))
                    .orElseGet(() -> new Verdict.Clash(
                            new Region(n, id, 0, 0, Region.Why.BLOCK_MOVED, moves.stream().map(Place::in).toList())));
        }
        for (var other : now.places().behind(id)) {
            if (other.stands() && !base.has(other)) {
                return new Verdict.Clash(new Region(n, id, 0, 0, Region.Why.BLOCK_MOVED, List.of(other.in())));
            }
        }
        var there = destination(n, id, hunk.after());
        if (there.why() != null) {
            return there.why();
        }
        var behind = predecessor(index(there.before()), id);
        return new Verdict.Stands(new Hunk.MoveBlock(id, behind), loom -> loom.moveBlock(id, hunk.after(), there.before()));
    }

    Verdict judge(int n, Hunk.Recast hunk) {
        var id = hunk.block();
        base.require(id);
        if (!base.form(id).equals(hunk.was())) {
            throw new IllegalArgumentException("hunk " + n + " was written on another kind of block " + id);
        }
        var gone = gone(n, id, false);
        if (gone != null) {
            return gone;
        }
        var since = now.strand(id).shapes().stream().filter(shape -> !base.weave().strand(id).knows(shape, base.step())).toList();
        for (var shape : since) {
            if (shape.form().equals(hunk.becomes())) {
                return new Verdict.Satisfied(new Region(n, id, 0, 0, Region.Why.ALREADY_SO, List.of(shape.credit())), _ -> {});
            }
        }
        var shape = now.strand(id).shapes().getLast();
        return shape.form().equals(hunk.was())
                ? new Verdict.Stands(hunk, loom -> loom.recast(id, hunk.becomes()))
                : new Verdict.Clash(new Region(n, id, 0, 0, Region.Why.BLOCK_CHANGED, List.of(shape.credit())));
    }

    /// Whoever took a block out.
    static List<Credit> takers(Weave now, BlockId id) {
        return now.places().of(id).stream().map(Place::out)
                .filter(left -> left != null && !left.moved()).map(left -> Objects.requireNonNull(left).credit()).toList();
    }

    /// The verdict on a hunk whose block does not stand any more; null where it stands.
    private @Nullable Verdict gone(int n, BlockId id, boolean wanted) {
        if (!now.hasHad(id)) {
            return new Verdict.Moot(new Region(n, id, 0, 0, Region.Why.WAITS_FOR_PARENT, List.of()));
        }
        if (now.standing(id) != null) {
            return null;
        }
        var region = new Region(n, id, 0, 0, Region.Why.BLOCK_OUT, takers(now, id));
        return wanted ? new Verdict.Satisfied(with(region, Region.Why.ALREADY_SO), _ -> {}) : new Verdict.Moot(region);
    }

    private static Region with(Region region, Region.Why why) {
        return new Region(region.hunk(), region.block(), region.from(), region.to(), why, region.by());
    }

    /// Between which places something goes.
    ///
    /// @param behind the place of the block it follows; null at the beginning
    /// @param before the place it stands directly before; null at the end
    /// @param why    set where it cannot go there
    private record Destination(@Nullable Place behind, @Nullable Place before, @Nullable Verdict why) {
        boolean known(Place place) {
            return behind != null && place.name().equals(behind.name());
        }
    }

    private Destination destination(int n, BlockId block, @Nullable BlockId after) {
        var then = base.order();
        int at = 0;
        if (after != null) {
            base.require(after);
            at = base.index(after) + 1;
            var anchor = then.get(at - 1);
            var today = now.places().named(anchor.name());
            if (today == null) {
                return new Destination(null, null,
                        new Verdict.Moot(new Region(n, block, 0, 0, Region.Why.WAITS_FOR_PARENT, List.of())));
            }
            if (today.out() != null && today.out().moved()) {
                return new Destination(null, null, new Verdict.Clash(
                        new Region(n, after, 0, 0, Region.Why.BLOCK_MOVED, List.of(today.out().credit()))));
            }
        }
        var behind = at == 0 ? null : then.get(at - 1);
        // a place that belongs to an amendment which was not adopted is no neighbour
        for (; at < then.size(); at++) {
            var next = then.get(at);
            if (now.places().named(next.name()) != null) {
                return new Destination(behind, next, null);
            }
        }
        return new Destination(behind, null, null);
    }

    private int index(@Nullable Place before) {
        return before == null ? now.places().all().size() : now.places().index(before.name());
    }

    private @Nullable BlockId predecessor(int index) {
        return predecessor(index, null);
    }

    /// The standing block before a place, leaving out one that is to move away.
    private @Nullable BlockId predecessor(int index, @Nullable BlockId leaving) {
        for (int k = index - 1; k >= 0; k--) {
            var place = now.places().all().get(k);
            if (place.stands() && !place.block().equals(leaving)) {
                return place.block();
            }
        }
        return null;
    }
}
