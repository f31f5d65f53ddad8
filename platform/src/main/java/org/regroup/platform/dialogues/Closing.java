package org.regroup.platform.dialogues;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// A proposal to close a dialogue at another time; it needs a second organisation.
///
/// @param closesAt the new time; at once where there is none
public record Closing(UUID id, DialogueId dialogue, @Nullable Instant closesAt, PersonId by, OrganisationId organisation,
        Instant proposedAt, Instant lapsesAt) {}
