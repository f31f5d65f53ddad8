package org.regroup.platform.alliances;

import java.util.Locale;

/// What an alliance can do at the moment. Time alone leads to `ENDED` and `UNREVIEWED`; nobody has to press a button.
public enum AllianceState {

    /// One organisation has proposed it; nobody but the two sees it.
    PROPOSED,
    OPEN,
    /// Fewer than two affiliates are left, so nothing can be changed until another one joins.
    PAUSED,
    /// The last day agreed has passed: everything can be read, nothing added, until two affiliates prolong it.
    ENDED,
    /// Nobody has looked at it again in time: no change but a review is possible.
    UNREVIEWED,
    /// Two affiliates have closed it, or the last one has left.
    CLOSED;

    /// Whether something new, such as a dialogue, may be started here.
    public boolean startsNew() {
        return this == OPEN;
    }

    /// Whether what has been started goes on: people talk with each other even while the organisations have something to settle.
    public boolean goesOn() {
        return this == OPEN || this == UNREVIEWED || this == PAUSED;
    }

    /// The word for this state in the keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
