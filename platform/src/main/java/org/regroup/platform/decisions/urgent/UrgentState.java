package org.regroup.platform.decisions.urgent;

import java.util.Locale;

/// Where an urgent statement stands.
public enum UrgentState {
    /// one organisation has proposed it; nobody outside the alliance sees it
    PROPOSED,
    /// no second organisation has confirmed it in time
    EXPIRED,
    /// its proposer has taken it back before it was published
    WITHDRAWN,
    /// two organisations have signed; it lapses unless the members confirm it
    OPEN,
    /// the members have said yes
    CONFIRMED,
    /// the members have not confirmed it in time
    LAPSED,
    /// fewer than two organisations stand behind it
    FALLEN;

    /// The word in the keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the public has ever seen it: its address then never goes silent.
    public boolean published() {
        return switch (this) {
            case PROPOSED, EXPIRED, WITHDRAWN -> false;
            case OPEN, CONFIRMED, LAPSED, FALLEN -> true;
        };
    }

    /// Whether it still speaks for those who signed.
    public boolean stands() {
        return this == OPEN || this == CONFIRMED;
    }

    /// Whether it is kept only as something that was once said.
    public boolean archived() {
        return this == LAPSED || this == FALLEN;
    }
}
