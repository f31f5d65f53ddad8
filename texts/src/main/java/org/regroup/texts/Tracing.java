package org.regroup.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Looks up where the tokens of an earlier version are.
final class Tracing {

    private final List<Trace> found = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private @Nullable Credit out;
    private int from;

    private Tracing() {}

    /// @param cells some of those that stood in the block at an earlier step, in order
    /// @param gone  who took the block out; null while it stands
    static List<Trace> of(Strand now, List<Cell> cells, @Nullable Credit gone) {
        var names = new HashSet<Cell.Name>();
        cells.forEach(cell -> names.add(cell.name()));
        var tracing = new Tracing();
        int gap = 0;
        for (var cell : now.cells()) {
            if (names.contains(cell.name())) {
                var deed = cell.out();
                tracing.add(cell.token(), deed == null ? gone : deed.credit(), gap);
            }
            if (cell.stands()) {
                gap++;
            }
        }
        tracing.end();
        return List.copyOf(tracing.found);
    }

    private void add(Token token, @Nullable Credit by, int gap) {
        boolean goesOn = !tokens.isEmpty() && Objects.equals(by, out) && (by != null || from + tokens.size() == gap);
        if (!goesOn) {
            end();
            out = by;
            from = gap;
        }
        tokens.add(token);
    }

    private void end() {
        if (!tokens.isEmpty()) {
            found.add(out == null ? new Trace.Stands(tokens, from, from + tokens.size()) : new Trace.Out(tokens, out));
            tokens.clear();
        }
    }
}
