package org.regroup.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where one decision is woven in: copies only the strands it touches.
final class Loom {

    private final List<Place> places;
    private final Map<BlockId, Strand> touched;
    private final Function<BlockId, Strand> former;
    private final int step;
    private final AmendmentId amendment;
    private final Credit credit;
    private final Map<String, Integer> puttings = new HashMap<>();

    Loom(List<Place> places, Map<BlockId, Strand> touched, Function<BlockId, Strand> former, int step, AmendmentId amendment,
            Credit credit) {
        this.places = places;
        this.touched = touched;
        this.former = former;
        this.step = step;
        this.amendment = amendment;
        this.credit = credit;
    }

    List<Place> places() {
        return places;
    }

    Map<BlockId, Strand> strands() {
        return touched;
    }

    /// Takes out what still stands of these tokens and puts others behind the last of them.
    void replace(BlockId block, List<Cell> own, List<Token> put) {
        var strand = strand(block);
        var places = strand.find(own);
        int taken = 0;
        int last = 0;
        for (int place : places) {
            taken += strand.cells().get(place).stands() ? 1 : 0;
            last = Math.max(last, place);
        }
        var deed = new Deed(step, credit, taken, put);
        var cells = new ArrayList<Cell>(strand.cells().size() + put.size());
        cells.addAll(strand.cells());
        for (int place : places) {
            cells.set(place, cells.get(place).taken(deed));
        }
        cells.addAll(last + 1, woven(block, deed));
        touched.put(block, Strand.of(block, cells, strand.shapes()));
    }

    /// Puts tokens in before a place of the strand.
    void insert(BlockId block, int index, List<Token> put) {
        var strand = strand(block);
        var cells = new ArrayList<>(strand.cells());
        cells.addAll(index, woven(block, new Deed(step, credit, 0, put)));
        touched.put(block, Strand.of(block, cells, strand.shapes()));
    }

    /// Puts tokens in directly before one of them, or, where there is none, directly behind another, or at the end.
    void insert(BlockId block, @Nullable Cell before, @Nullable Cell behind, boolean atEnd, List<Token> put) {
        insert(block, Gaps.between(strand(block), before, behind, atEnd), put);
    }

    private List<Cell> woven(BlockId block, Deed deed) {
        var origin = amendment + ":" + Fingerprint.of(deed.put()).hex();
        int nth = puttings.merge(block + "/" + origin, 1, Integer::sum) - 1;
        var cells = new ArrayList<Cell>();
        for (int n = 0; n < deed.put().size(); n++) {
            cells.add(new Cell(new Cell.Name(origin, nth, n), deed.put().get(n), step, deed, List.of(credit), null, List.of()));
        }
        return cells;
    }

    /// Credits the mover of the same change too.
    void credit(BlockId block, List<Cell> cells) {
        var strand = strand(block);
        var names = new HashSet<Cell.Name>();
        cells.forEach(cell -> names.add(cell.name()));
        touched.put(block, Strand.of(block,
                strand.cells().stream().map(cell -> names.contains(cell.name()) ? cell.creditedAlso(credit) : cell).toList(),
                strand.shapes()));
    }

    void recast(BlockId block, Form form) {
        var strand = strand(block);
        var shapes = new ArrayList<>(strand.shapes());
        shapes.add(new Strand.Shape(form, step, credit));
        touched.put(block, Strand.of(block, strand.cells(), shapes));
    }

    void insertBlock(Block block, @Nullable BlockId behind, @Nullable Place before) {
        places.add(index(before), new Place(block.id(), block.id().value(), step, behind, credit, null));
        touched.put(block.id(), Strand.born(block, step,
                Collections.nCopies(block.tokens().size(), List.of(credit)), credit));
    }

    void deleteBlock(BlockId block) {
        leave(block, false);
    }

    void moveBlock(BlockId block, @Nullable BlockId behind, @Nullable Place before) {
        leave(block, true);
        places.add(index(before), new Place(block, block + "@" + amendment, step, behind, credit, null));
    }

    private void leave(BlockId block, boolean moved) {
        for (int n = 0; n < places.size(); n++) {
            if (places.get(n).stands() && places.get(n).block().equals(block)) {
                places.set(n, places.get(n).left(new Place.Left(step, credit, moved)));
                return;
            }
        }
        throw new IllegalStateException("block " + block + " does not stand");
    }

    private int index(@Nullable Place before) {
        if (before != null) {
            for (int n = 0; n < places.size(); n++) {
                if (places.get(n).name().equals(before.name())) {
                    return n;
                }
            }
        }
        return places.size();
    }

    private Strand strand(BlockId block) {
        var strand = touched.get(block);
        return Objects.requireNonNullElseGet(strand, () -> former.apply(block));
    }
}
