package org.regroup.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Tokens of one history taken together.
final class Runs {

    private Runs() {}

    static Woven of(Place place, Strand strand) {
        var out = place.out() == null ? null : place.out().credit();
        var runs = new ArrayList<Woven.Run>();
        var tokens = new ArrayList<Token>();
        for (int n = 0; n < strand.cells().size(); n++) {
            var cell = strand.cells().get(n);
            tokens.add(cell.token());
            if (n + 1 == strand.cells().size() || !alike(cell, strand.cells().get(n + 1))) {
                runs.add(new Woven.Run(List.copyOf(tokens), cell.in(), cell.out() == null ? out : cell.out().credit()));
                tokens.clear();
            }
        }
        return new Woven(place.block(), strand.form(), place.in(), out, runs);
    }

    private static boolean alike(Cell one, Cell other) {
        return one.in().equals(other.in()) && Objects.equals(one.out(), other.out());
    }
}
