package org.regroup.platform.motions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// The minute of the body that passed a motion, or that decided it.
///
/// @param ruling       the ruling it is the figures of; null for the certificate of an organisation that moved or supported
/// @param organisation whose body it was; null for the body that decided
/// @param unitName     the unit whose body it was; empty where it was none
public record Certificate(UUID id, @Nullable UUID ruling, @Nullable OrganisationId organisation, String unitName, Minute minute,
        PersonId enteredBy, Instant enteredAt) {}
