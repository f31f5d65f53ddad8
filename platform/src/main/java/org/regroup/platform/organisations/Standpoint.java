package org.regroup.platform.organisations;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An organisation as one reader stands to it at this moment.
///
/// @param you  the reader's membership; null for whoever does not belong to it
/// @param acts what the reader may do for it
public record Standpoint(Organisation organisation, @Nullable Membership you, Set<Act> acts) {

    public Standpoint {
        acts = Set.copyOf(acts);
    }

    public boolean member() {
        return you != null;
    }

    public boolean may(Act act) {
        return acts.contains(act);
    }
}
