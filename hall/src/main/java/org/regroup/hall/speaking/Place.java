package org.regroup.hall.speaking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A place on the list of speakers, with the reason for it.
///
/// @param number    from 1, the next to speak
/// @param overtakes those who asked earlier and speak later
public record Place(int number, Request request, List<Overtake> overtakes) {

    /// Why somebody speaks before somebody who asked earlier.
    ///
    /// @param other     who asked earlier
    /// @param criterion the first on which the two differ
    /// @param own       the rank by it; lower than theirs
    public record Overtake(Request other, Criterion criterion, long own, long theirs) {}

    public Place {
        overtakes = List.copyOf(overtakes);
    }

    /// What has moved this request forward, in the order in which the policy names it; empty where it stands as it was asked.
    public Set<Criterion> reasons() {
        var reasons = new LinkedHashSet<Criterion>();
        overtakes.forEach(one -> reasons.add(one.criterion()));
        return reasons;
    }
}
