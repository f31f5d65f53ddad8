package org.regroup.counting.decisions;

import java.util.Collection;

/// Whether something carried. It is open as long as what is missing can still turn it either way.
public enum Outcome {
    CARRIED,
    NOT_CARRIED,
    OPEN;

    static Outcome of(boolean carried) {
        return carried ? CARRIED : NOT_CARRIED;
    }

    /// What lies between the worst and the best that can still happen.
    static Outcome between(Outcome worst, Outcome best) {
        return worst == best ? worst : OPEN;
    }

    static Outcome all(Collection<Outcome> parts) {
        return parts.contains(NOT_CARRIED) ? NOT_CARRIED : parts.contains(OPEN) ? OPEN : CARRIED;
    }

    static Outcome any(Collection<Outcome> parts) {
        return parts.contains(CARRIED) ? CARRIED : parts.contains(OPEN) ? OPEN : NOT_CARRIED;
    }
}
