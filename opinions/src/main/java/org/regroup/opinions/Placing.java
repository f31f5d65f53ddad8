package org.regroup.opinions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Where each participant stands.
///
/// A row of centred votes is projected on the principal axes and stretched by `sqrt(M / n)`, `M` being the counting
/// statements and `n` those the person answered, so that people who answered little are not all drawn to the middle
/// (Small et al. 2021). `M` and `n` count only statements that place people: moderated-out ones would undo the stretching.
///
/// @param placed whether a participant answered enough to be placed
/// @param x      first coordinate, 0 where not placed
/// @param y      second coordinate
/// @param axes   explained shares
record Placing(boolean[] placed, double[] x, double[] y, Axes axes) {

    static Placing of(VoteMatrix matrix, int minimumVotes) {
        PrincipalAxes principal = PrincipalAxes.of(matrix);
        int needed = Math.max(1, Math.min(minimumVotes, matrix.columns()));
        boolean[] placed = new boolean[matrix.rows()];
        double[] x = new double[matrix.rows()];
        double[] y = new double[matrix.rows()];
        for (int p = 0; p < placed.length; p++) {
            placed[p] = matrix.votesOf(p) >= needed;
            if (!placed[p])
                continue;
            double stretch = Math.sqrt((double) matrix.columns() / matrix.votesOf(p));
            x[p] = stretch * matrix.project(p, principal.directions()[0]);
            y[p] = stretch * matrix.project(p, principal.directions()[1]);
        }
        return new Placing(placed, x, y, new Axes(principal.variances()[0], principal.variances()[1]));
    }

    SequencedMap<String, Place> places(List<String> participants) {
        SequencedMap<String, Place> places = new LinkedHashMap<>();
        for (int p = 0; p < placed.length; p++) {
            if (placed[p])
                places.put(participants.get(p), new Place(x[p] + 0.0, y[p] + 0.0));
        }
        return Collections.unmodifiableSequencedMap(places);
    }
}
