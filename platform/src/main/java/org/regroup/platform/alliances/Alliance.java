package org.regroup.platform.alliances;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A joint body of organisations. It has no owner: whatever changes it was proposed by one affiliate and confirmed by another.
///
/// @param rung     on which it stands today: the one ratified by all as long as that lasts
/// @param purpose  why the organisations come together, in one or two sentences
/// @param norms    how people treat each other there; shown wherever somebody enters
/// @param endsOn   the last day on which the space may be written to, if there is one
/// @param exitRule what an affiliate that leaves owes to the others
/// @param reviewOn the day by which the affiliates look again whether to go on
/// @param openedAt when the second organisation accepted; empty while it is only proposed
/// @param version  goes up with every change of the terms
/// @param noticeDays how many days before it leaves an affiliate says so, where no basis of agreement says otherwise
/// @param risen    by what it stands on this rung, if all affiliates have ratified it
public record Alliance(AllianceId id, String name, String purpose, String norms, Rung rung, @Nullable LocalDate endsOn,
        String exitRule, LocalDate reviewOn, @Nullable Instant openedAt, @Nullable Instant closedAt, int version,
        int noticeDays, @Nullable Rise risen) {

    /// How long after the review date an alliance may still be changed without having been reviewed.
    static final int DAYS_OF_GRACE = 30;
    /// Nobody is held longer than this after saying that it leaves.
    public static final int MOST_NOTICE_DAYS = 365;
    /// How long before it lapses its page says that the rung has to be ratified again.
    public static final int DAYS_OF_WARNING = 60;

    public Terms terms() {
        return new Terms(name, purpose, norms, rung, endsOn, exitRule, reviewOn, noticeDays);
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

    /// Whether the rung lapses soon unless all affiliates ratify it again.
    boolean lapsesSoon(LocalDate today) {
        return risen != null && !today.isBefore(risen.until().minusDays(DAYS_OF_WARNING));
    }

    boolean unreviewed(LocalDate today) {
        return today.isAfter(lapsesOn());
    }
}
