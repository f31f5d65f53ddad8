package org.regroup.hall.day;

/// What somebody's presence counts for.
public enum Voice {
    /// speaks and votes
    DELEGATE,
    /// steps in for a delegate; speaks and votes only then
    ALTERNATE,
    /// speaks, never votes
    OBSERVER,
    /// a guest from another body: speaks, never votes
    FRATERNAL,
    /// neither
    GUEST;

    public boolean speaks() {
        return this != GUEST && this != ALTERNATE;
    }
}
