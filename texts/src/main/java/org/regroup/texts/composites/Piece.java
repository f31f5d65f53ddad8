package org.regroup.texts.composites;

import java.util.ArrayList;
import java.util.List;

import org.regroup.texts.Block;
import org.regroup.texts.Token;

/// Runs one behind the other; two that go on in the same place are one.
public record Piece(List<Run> runs) {

    public static final Piece NONE = new Piece(List.of());

    public Piece {
        var joined = new ArrayList<Run>();
        for (var run : runs) {
            if (!joined.isEmpty() && joined.getLast().continues(run)) {
                joined.add(joined.removeLast().with(run));
            } else {
                joined.add(run);
            }
        }
        runs = List.copyOf(joined);
    }

    static Piece here(List<Token> tokens) {
        return tokens.isEmpty() ? NONE : new Piece(List.of(new Run(tokens, Origin.HERE)));
    }

    public int size() {
        return runs.stream().mapToInt(run -> run.tokens().size()).sum();
    }

    public List<Token> tokens() {
        return runs.stream().flatMap(run -> run.tokens().stream()).toList();
    }

    public String plain() {
        return Block.plain(tokens());
    }

    /// What stands between two gaps.
    public Piece part(int from, int to) {
        var parts = new ArrayList<Run>();
        int start = 0;
        for (var run : runs) {
            int size = run.tokens().size();
            int first = Math.max(0, from - start);
            int last = Math.min(size, to - start);
            if (first < last) {
                parts.add(run.part(first, last));
            }
            start += size;
        }
        return new Piece(parts);
    }

    Piece with(Piece next) {
        var both = new ArrayList<>(runs);
        both.addAll(next.runs);
        return new Piece(both);
    }

    Piece replaced(int from, int to, Piece put) {
        return part(0, from).with(put).with(part(to, size()));
    }
}
