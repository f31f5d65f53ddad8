package org.regroup.platform.decisions.questions;

import java.util.Locale;

/// Where a question stands. Between fixing and the close, time alone leads from one to the next.
public enum QuestionState {
    /// one organisation has proposed it, another has not yet confirmed
    PROPOSED,
    /// no second organisation has confirmed it in time
    LAPSED,
    /// rules and rolls are fixed and public, the vote has not begun
    FIXED, VOTING,
    /// the vote is over; certificates are awaited
    CLOSED,
    /// nothing that is missing can change it any more
    DECIDED, CALLED_OFF;

    /// The word in the keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether rules and rolls are fixed and the result is still to come.
    public boolean running() {
        return this == FIXED || this == VOTING || this == CLOSED;
    }

    /// Whether the vote is over and its outcome is to be seen, as far as it is certified.
    public boolean over() {
        return this == CLOSED || this == DECIDED;
    }

    /// Whether it may still be taken back or called off; once the vote has closed its outcome stands.
    public boolean mayBeCalledOff() {
        return this == PROPOSED || this == FIXED || this == VOTING;
    }
}
