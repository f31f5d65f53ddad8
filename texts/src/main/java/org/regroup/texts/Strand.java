package org.regroup.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All that ever stood in one block, in order. It never changes; what is looked up often is counted once, when first asked for.
final class Strand {

    record Shape(Form form, int step, Credit credit) {}

    private final BlockId id;
    private final List<Cell> cells;
    private final List<Shape> shapes;
    private @Nullable Fingerprint now;
    // each a record, so that two threads that ask at once see all of it or nothing
    private @Nullable Counted counted;
    private @Nullable Stood stood;

    /// At which places of the strand the tokens of an earlier step are.
    private record Stood(int step, int[] places) {}

    /// @param gaps for each place of the strand, how many tokens stand before it
    /// @param out  at which places tokens have been taken out
    private record Counted(int[] gaps, int[] out) {}

    /// @param cells  nobody else's: a long block is woven into too often to copy it twice each time
    /// @param shapes what kind of block it has been, the latest last
    Strand(BlockId id, List<Cell> cells, List<Shape> shapes) {
        this.id = id;
        this.cells = Collections.unmodifiableList(cells);
        this.shapes = List.copyOf(shapes);
    }

    static Strand born(Block block, int step, List<List<Credit>> credits, Credit whole) {
        var origin = Fingerprint.of(block.tokens()).hex();
        var cells = new ArrayList<Cell>();
        for (int n = 0; n < block.tokens().size(); n++) {
            cells.add(new Cell(new Cell.Name(origin, 0, n), block.tokens().get(n), step, null, credits.get(n), null, List.of()));
        }
        return new Strand(block.id(), cells, List.of(new Shape(block.form(), step, whole)));
    }

    BlockId id() {
        return id;
    }

    List<Cell> cells() {
        return cells;
    }

    List<Shape> shapes() {
        return shapes;
    }

    /// Of the block as it stands.
    Fingerprint now() {
        var known = now;
        if (known == null) {
            known = Fingerprint.of(form(), cells);
            now = known;
        }
        return known;
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
        return new Block(id, form(), cells.stream().filter(Cell::stands).map(Cell::token).toList());
    }

    Block blockAt(int step) {
        return new Block(id, formAt(step), at(step).stream().map(Cell::token).toList());
    }

    List<Cell> at(int step) {
        return cells.stream().filter(cell -> cell.stoodAt(step)).toList();
    }

    Strand asOf(int step) {
        return new Strand(id, cells.stream().filter(cell -> cell.born() <= step).map(cell -> cell.asOf(step)).toList(),
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
    /// @param places where the tokens are in the strand, ascending
    /// @param left   where the token before them is; -1 at the beginning of the block
    /// @param right  where the token behind them is; -1 at its end
    record Passage(int[] places, int left, int right) {}

    /// @return null where the block was not so long
    @Nullable
    Passage passage(int step, int from, int to) {
        var then = stoodAt(step);
        if (to > then.length) {
            return null;
        }
        return new Passage(Arrays.copyOfRange(then, from, to), from == 0 ? -1 : then[from - 1],
                to == then.length ? -1 : then[to]);
    }

    private int[] stoodAt(int step) {
        var known = stood;
        if (known == null || known.step() != step) {
            known = new Stood(step, places(cell -> cell.stoodAt(step)));
            stood = known;
        }
        return known.places();
    }

    private int[] places(Predicate<Cell> wanted) {
        return IntStream.range(0, cells.size()).filter(n -> wanted.test(cells.get(n))).toArray();
    }

    /// Where the tokens are that have been taken out, ascending.
    int[] out() {
        return counted().out();
    }

    /// How many tokens stand before this place of the weave: the gap it is today.
    int gap(int index) {
        return counted().gaps()[index];
    }

    private Counted counted() {
        var known = counted;
        if (known == null) {
            var gaps = new int[cells.size() + 1];
            for (int n = 0; n < cells.size(); n++) {
                gaps[n + 1] = gaps[n] + (cells.get(n).stands() ? 1 : 0);
            }
            known = new Counted(gaps, places(cell -> !cell.stands()));
            counted = known;
        }
        return known;
    }
}
