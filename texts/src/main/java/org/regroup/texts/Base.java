package org.regroup.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The version something was written on: a weave, and up to which of its steps.
final class Base {

    private final Weave weave;
    private final int step;
    private @Nullable List<Place> order;
    private final Map<BlockId, Integer> indexes = new HashMap<>();

    Base(Weave weave, int step) {
        this.weave = weave;
        this.step = step;
    }

    Weave weave() {
        return weave;
    }

    int step() {
        return step;
    }

    List<Cell> cells(BlockId block) {
        return weave.strand(block).at(step);
    }

    Strand.@Nullable Passage passage(BlockId block, int from, int to) {
        return weave.strand(block).passage(step, from, to);
    }

    /// The places of its blocks, in order.
    List<Place> order() {
        if (order == null) {
            order = weave.places().all().stream().filter(place -> place.stoodAt(step)).toList();
            for (var place : order) {
                indexes.put(place.block(), indexes.size());
            }
        }
        return order;
    }

    /// At which place of that order a block stood.
    int index(BlockId block) {
        order();
        return indexes.getOrDefault(block, -1);
    }

    /// Whether a place was one of its own.
    boolean has(Place place) {
        var then = weave.places().named(place.name());
        return then != null && then.stoodAt(step);
    }

    /// Whether a place was there already, standing or left.
    boolean knows(Place place) {
        var then = weave.places().named(place.name());
        return then != null && then.born() <= step;
    }

    Form form(BlockId block) {
        return weave.strand(block).formAt(step);
    }

    boolean has(BlockId block) {
        for (var place : weave.places().of(block)) {
            if (place.stoodAt(step)) {
                return true;
            }
        }
        return false;
    }

    /// @throws IllegalArgumentException where it had no such block
    void require(BlockId block) {
        if (!has(block)) {
            throw new IllegalArgumentException("there was no block " + block);
        }
    }
}
