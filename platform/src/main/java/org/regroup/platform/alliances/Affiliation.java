package org.regroup.platform.alliances;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// One stay of an organisation in an alliance, from the change by which it came to the day it left.
///
/// @param leavesAt when a notice that it has given takes effect
record Affiliation(OrganisationId organisation, int mark, Instant joinedAt, ChangeId joinedBy, @Nullable Instant leftAt,
        @Nullable PersonId leftBy, String leftReason, @Nullable Instant leavesAt) {

    /// Whether it belongs at a moment: a notice takes effect by the clock.
    boolean current(Instant now) {
        return leftAt == null && (leavesAt == null || now.isBefore(leavesAt));
    }

    /// When it left; null as long as it belongs.
    @Nullable
    Instant gone(Instant now) {
        return leftAt != null ? leftAt : current(now) ? null : leavesAt;
    }

    Affiliate affiliate() {
        return new Affiliate(organisation, mark, joinedAt);
    }
}
