package org.regroup.platform.conferences;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Something for the whole conference that one sponsor proposes and another confirms.
///
/// @param kind    as its [JointKind] calls itself
/// @param content as the kind wrote it
public record JointAct(UUID id, ConferenceId conference, String kind, String content, PersonId proposedBy,
        OrganisationId proposedFor, Instant proposedAt, Instant lapsesAt, @Nullable PersonId answeredBy,
        @Nullable OrganisationId answeredFor, @Nullable Instant confirmedAt, @Nullable Instant declinedAt, String reason,
        @Nullable Instant takenBackAt) {

    public boolean waits(Instant now) {
        return confirmedAt == null && declinedAt == null && takenBackAt == null && now.isBefore(lapsesAt);
    }
}
