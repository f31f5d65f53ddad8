package org.regroup.platform.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;

/// Leave to act for an organisation: from which source, until when, and how it can be recalled.
public record Mandate(MandateId id, OrganisationId organisation, PersonId person, Role role, String source, String recallRule,
        Instant startsAt, Instant endsAt, @Nullable Instant endedAt, @Nullable String endedReason,
        @Nullable PersonId grantedBy) {

    public boolean inForce(Instant at) {
        return endedAt == null && !at.isBefore(startsAt) && at.isBefore(endsAt);
    }

    /// The last day on which it holds.
    public LocalDate lastDay(ZoneId zone) {
        return endsAt.minusNanos(1).atZone(zone).toLocalDate();
    }
}
