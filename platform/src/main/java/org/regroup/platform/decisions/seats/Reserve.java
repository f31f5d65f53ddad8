package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Somebody who is asked when a seat falls vacant.
///
/// @param term  whose seat it is
/// @param place from 1, as the count gave it
/// @param told  whether she has been told by mail that the seat is hers to take
public record Reserve(UUID term, int place, PersonId person, @Nullable OrganisationId organisation, @Nullable Instant answeredAt,
        boolean accepted, boolean told) {}
