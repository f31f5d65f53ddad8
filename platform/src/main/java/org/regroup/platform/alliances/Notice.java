package org.regroup.platform.alliances;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// An organisation has said that it leaves.
///
/// @param leavesAt    from when on it does not belong any more
/// @param takenBackAt when it took the notice back; null if it stands
record Notice(UUID id, AllianceId alliance, OrganisationId organisation, PersonId givenBy, Instant givenAt, String reason,
        Instant leavesAt, @Nullable PersonId takenBackBy, @Nullable Instant takenBackAt) {

    /// Whether it still runs: neither taken back nor in effect.
    boolean runs(Instant now) {
        return takenBackAt == null && now.isBefore(leavesAt);
    }
}
