package org.regroup.platform.dialogues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// A temporary stop on a statement. It ends by the clock.
///
/// @param organisation the organisation whose moderator holds it
/// @param lifted       who lifted it before its end, if somebody did
public record Hold(HoldId id, StatementId statement, PersonId holder, OrganisationId organisation, String reason,
        Instant placedAt, Instant endsAt, @Nullable Lifting lifted) {

    /// The end of a hold before its time.
    public record Lifting(PersonId by, OrganisationId organisation, String reason, Instant at) {}

    /// Whether it stops the statement at this time.
    public boolean stands(Instant at) {
        return lifted == null && at.isBefore(endsAt);
    }
}
