package org.regroup.texts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that ever stood in one block, in order.
///
/// @param shapes what kind of block it has been, the latest last
record Strand(BlockId id, List<Cell> cells, List<Shape> shapes, Fingerprint now) {

    record Shape(Form form, int step, Credit credit) {}

    static Strand of(BlockId id, List<Cell> cells, List<Shape> shapes) {
        return new Strand(id, List.copyOf(cells), List.copyOf(shapes),
                Fingerprint.of(new Block(id, shapes.getLast().form(), standing(cells))));
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
        if (cell != null) {
            for (int n = 0; n < cells.size(); n++) {
                if (cells.get(n).name() == cell.name() || cells.get(n).name().equals(cell.name())) {
                    return n;
                }
            }
        }
        return -1;
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
