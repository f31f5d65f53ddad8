package org.regroup.platform.decisions.objections;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.OrganisationId;

/// A formal objection to the whole or to a clause.
///
/// @param item 0 for the whole, otherwise the clause
/// @param said the harm to common aims; empty where it went with its author's account
/// @param name of its author; empty where votes are secret
/// @param own  whether it is the reader's own
public record Objection(UUID id, OrganisationId organisation, int item, String said, String name, boolean own, Instant at,
        @Nullable Instant withdrawnAt) {}
