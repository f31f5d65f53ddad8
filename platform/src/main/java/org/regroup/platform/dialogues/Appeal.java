package org.regroup.platform.dialogues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.OrganisationId;

/// Why a participant asks for a hold to be lifted.
///
/// @param byAuthor     whether whoever wrote the statement asks
/// @param organisation the badge under which the participant answers
public record Appeal(HoldId hold, boolean byAuthor, @Nullable OrganisationId organisation, String reason,
        Instant writtenAt) {}
