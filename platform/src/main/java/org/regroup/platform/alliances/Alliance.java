package org.regroup.platform.alliances;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A joint body of organisations. It has no owner: whatever changes it was proposed by one affiliate and confirmed by another.
///
/// @param purpose  why the organisations come together, in one or two sentences
/// @param norms    how people treat each other there; shown wherever somebody enters
/// @param endsOn   the last day on which the space may be written to, if there is one
/// @param exitRule what an affiliate that leaves owes to the others
/// @param reviewOn the day by which the affiliates look again whether to go on
/// @param openedAt when the second organisation accepted; empty while it is only proposed
/// @param version  goes up with every change of the terms
public record Alliance(AllianceId id, String name, String purpose, String norms, Rung rung, @Nullable LocalDate endsOn,
        String exitRule, LocalDate reviewOn, @Nullable Instant openedAt, @Nullable Instant closedAt, int version) {

    /// How long after the review date an alliance may still be changed without having been reviewed.
    static final int DAYS_OF_GRACE = 30;

    public Terms terms() {
        return new Terms(name, purpose, norms, rung, endsOn, exitRule, reviewOn);
    }

    public boolean open() {
        return openedAt != null && closedAt == null;
    }

    /// The last day on which changes are possible unless the affiliates have reviewed the alliance.
    public LocalDate lapsesOn() {
        return reviewOn.plusDays(DAYS_OF_GRACE);
    }

    /// What this alliance can do on a day, given how many affiliates it has.
    AllianceState state(int affiliates, LocalDate today) {
        if (closedAt != null) {
            return AllianceState.CLOSED;
        }
        if (openedAt == null) {
            return AllianceState.PROPOSED;
        }
        if (affiliates < 2) {
            return AllianceState.PAUSED;
        }
        if (endsOn != null && today.isAfter(endsOn)) {
            return AllianceState.ENDED;
        }
        return unreviewed(today) ? AllianceState.UNREVIEWED : AllianceState.OPEN;
    }

    boolean unreviewed(LocalDate today) {
        return today.isAfter(lapsesOn());
    }
}
