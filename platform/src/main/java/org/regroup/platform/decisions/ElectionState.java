package org.regroup.platform.decisions;

import java.util.Locale;

/// Where an election stands. Until the vote has closed, time alone leads from one to the next.
public enum ElectionState {
    /// one organisation of the alliance has proposed it, another has not yet confirmed
    PROPOSED,
    /// no second organisation has confirmed it in time
    LAPSED,
    /// people are nominated
    NOMINATIONS,
    /// nominations have closed, the vote has not begun
    BEFORE_VOTE, VOTING,
    /// the vote is over, the count is not
    CLOSED,
    /// one officer has counted, a second has not yet published
    COUNTED, PUBLISHED, CALLED_OFF;

    /// Whether candidates may still withdraw and officers may still call it off.
    public boolean undecided() {
        return switch (this) {
            case PROPOSED, NOMINATIONS, BEFORE_VOTE, VOTING, CLOSED -> true;
            case LAPSED, COUNTED, PUBLISHED, CALLED_OFF -> false;
        };
    }

    /// Whether it was opened and not called off.
    public boolean lives() {
        return switch (this) {
            case NOMINATIONS, BEFORE_VOTE, VOTING, CLOSED, COUNTED, PUBLISHED -> true;
            case PROPOSED, LAPSED, CALLED_OFF -> false;
        };
    }

    /// The word in the keys of texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
