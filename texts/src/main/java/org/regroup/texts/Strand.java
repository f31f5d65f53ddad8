package org.regroup.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that ever stood in one block, in order.
///
/// @param shapes what kind of block it has been, the latest last
record Strand(BlockId id, List<Cell> cells, List<Shape> shapes, Fingerprint now) {

    record Shape(Form form, int step, Credit credit) {}

    /// @param cells nobody else's: a long block is woven into too often to copy it twice each time
    static Strand of(BlockId id, List<Cell> cells, List<Shape> shapes) {
        return new Strand(id, Collections.unmodifiableList(cells), List.copyOf(shapes),
                Fingerprint.of(shapes.getLast().form(), cells));
    }

    static Strand born(Block block, int step, List<List<Credit>> credits, Credit whole) {
        var origin = Fingerprint.of(block.tokens()).hex();
        var cells = new ArrayList<Cell>();
        for (int n = 0; n < block.tokens().size(); n++) {
            cells.add(new Cell(new Cell.Name(origin, 0, n), block.tokens().get(n), step, null, credits.get(n), null, List.of()));
        }
        return of(block.id(), cells, List.of(new Shape(block.form(), step, whole)));
    }

    Form form() {
        return shapes.getLast().form();
    }

    Form formAt(int step) {
        return shapes.reversed().stream().filter(shape -> shape.step() <= step).findFirst().orElseThrow().form();
    }

    /// Whether it had this shape by then, by the same decision.
    boolean knows(Shape shape, int step) {
        return shapes.stream().anyMatch(one -> one.step() <= step && one.form().equals(shape.form())
                && one.credit().equals(shape.credit()));
    }

    Block block() {
        return new Block(id, form(), standing(cells));
    }

    Block blockAt(int step) {
        return new Block(id, formAt(step), at(step).stream().map(Cell::token).toList());
    }

    List<Cell> at(int step) {
        return cells.stream().filter(cell -> cell.stoodAt(step)).toList();
    }

    Strand asOf(int step) {
        return of(id, cells.stream().filter(cell -> cell.born() <= step).map(cell -> cell.asOf(step)).toList(),
                shapes.stream().filter(shape -> shape.step() <= step).toList());
    }

    /// Where a token is, standing or out; -1 where it has never been.
    int find(@Nullable Cell cell) {
        return cell == null ? -1 : find(cell, 0);
    }

    /// Where tokens are that stood next to each other once; -1 for what has never been here.
    int[] find(List<Cell> own) {
        var places = new int[own.size()];
        for (int n = 0; n < places.length; n++) {
            places[n] = find(own.get(n), n == 0 ? 0 : Math.max(0, places[n - 1]));
        }
        return places;
    }

    /// The same of one, where it is likely to be at or behind a place.
    int find(Cell cell, int likely) {
        for (int n = likely; n < cells.size(); n++) {
            // in one history a token keeps the very same name, which is quicker to see than an equal one
            if (cells.get(n).name() == cell.name()) {
                return n;
            }
        }
        for (int n = 0; n < cells.size(); n++) {
            if (cells.get(n).name().equals(cell.name())) {
                return n;
            }
        }
        return -1;
    }

    /// What stood between two gaps at a step, and next to them.
    ///
    /// @param left  null at the beginning of the block
    /// @param right null at its end
    record Passage(List<Cell> own, @Nullable Cell left, @Nullable Cell right) {}

    /// @return null where the block was not so long
    @Nullable
    Passage passage(int step, int from, int to) {
        var own = new ArrayList<Cell>(to - from);
        @Nullable
        Cell left = null;
        int gap = 0;
        for (var cell : cells) {
            if (cell.stoodAt(step)) {
                if (gap == to) {
                    return new Passage(own, left, cell);
                }
                if (gap >= from) {
                    own.add(cell);
                } else {
                    left = cell;
                }
                gap++;
            }
        }
        return gap == to ? new Passage(own, left, null) : null;
    }

    /// How many tokens stand before this place of the weave: the gap it is today.
    int gap(int index) {
        int gap = 0;
        for (int n = 0; n < index; n++) {
            if (cells.get(n).stands()) {
                gap++;
            }
        }
        return gap;
    }

    private static List<Token> standing(List<Cell> cells) {
        return cells.stream().filter(Cell::stands).map(Cell::token).toList();
    }
}
