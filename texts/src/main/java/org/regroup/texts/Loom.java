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

    private final Places former;
    private final Function<BlockId, Strand> strands;
    private final int step;
    private final AmendmentId amendment;
    private final Credit credit;
    private final Map<BlockId, Strand> touched = new HashMap<>();
    private final Map<Place.Name, Place.Left> left = new HashMap<>();
    /// New places by the one they stand directly before.
    private final Map<Place.Name, List<Place>> put = new HashMap<>();
    private final List<Place> atEnd = new ArrayList<>();
    private final Map<String, Integer> puttings = new HashMap<>();

    Loom(Places former, Function<BlockId, Strand> strands, int step, AmendmentId amendment, Credit credit) {
        this.former = former;
        this.strands = strands;
        this.step = step;
        this.amendment = amendment;
        this.credit = credit;
    }

    Places places() {
        if (left.isEmpty() && put.isEmpty() && atEnd.isEmpty()) {
            return former;
        }
        var places = new ArrayList<Place>();
        for (var place : former.all()) {
            places.addAll(put.getOrDefault(place.name(), List.of()));
            var gone = left.get(place.name());
            places.add(gone == null ? place : place.left(gone));
        }
        places.addAll(atEnd);
        return new Places(places);
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
        touched.put(block, new Strand(block, cells, strand.shapes()));
    }

    /// Puts tokens in before a place of the strand.
    void insert(BlockId block, int index, List<Token> put) {
        var strand = strand(block);
        var cells = new ArrayList<>(strand.cells());
        cells.addAll(index, woven(block, new Deed(step, credit, 0, put)));
        touched.put(block, new Strand(block, cells, strand.shapes()));
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
        touched.put(block, new Strand(block,
                strand.cells().stream().map(cell -> names.contains(cell.name()) ? cell.creditedAlso(credit) : cell).toList(),
                strand.shapes()));
    }

    void recast(BlockId block, Form form) {
        var strand = strand(block);
        var shapes = new ArrayList<>(strand.shapes());
        shapes.add(new Strand.Shape(form, step, credit));
        touched.put(block, new Strand(block, strand.cells(), shapes));
    }

    void insertBlock(Block block, @Nullable BlockId behind, @Nullable Place before) {
        put(new Place(block.id(), new Place.Name(block.id(), null), step, behind, credit, null), before);
        touched.put(block.id(), Strand.born(block, step,
                Collections.nCopies(block.tokens().size(), List.of(credit)), credit));
    }

    void deleteBlock(BlockId block) {
        leave(block, false);
    }

    void moveBlock(BlockId block, @Nullable BlockId behind, @Nullable Place before) {
        leave(block, true);
        put(new Place(block, new Place.Name(block, amendment), step, behind, credit, null), before);
    }

    private void put(Place place, @Nullable Place before) {
        (before == null ? atEnd : put.computeIfAbsent(before.name(), _ -> new ArrayList<>())).add(place);
    }

    private void leave(BlockId block, boolean moved) {
        var place = former.standing(block);
        if (place == null || left.put(place.name(), new Place.Left(step, credit, moved)) != null) {
            throw new IllegalStateException("block " + block + " does not stand");
        }
    }

    private Strand strand(BlockId block) {
        var strand = touched.get(block);
        return Objects.requireNonNullElseGet(strand, () -> strands.apply(block));
    }
}
