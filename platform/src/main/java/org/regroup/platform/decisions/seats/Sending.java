package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// A member whom an organisation sends to a seat that it fills itself.
///
/// @param basis    by which decision of its own, in its words
/// @param lapsesAt until when she has to accept
/// @param endsAt   when the term will end
public record Sending(UUID id, RoleId role, OrganisationId organisation, PersonId person, String basis, PersonId sentBy,
        Instant sentAt,
        Instant lapsesAt, Instant endsAt, @Nullable Instant answeredAt) {

    public boolean waits(Instant now) {
        return answeredAt == null && now.isBefore(lapsesAt);
    }
}
