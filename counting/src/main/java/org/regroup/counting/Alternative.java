package org.regroup.counting;

import java.util.List;

/// Who would have been elected, had a lot fallen otherwise. All later draws are repeated with the same seed.
///
/// @param draw      the how-manieth draw of the count, from 1
/// @param candidate who would have been drawn first
/// @param elected   numbers of those who would have been elected, in order of election
public record Alternative(int draw, int candidate, List<Integer> elected) {

    public Alternative {
        elected = List.copyOf(elected);
    }
}
