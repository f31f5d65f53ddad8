package org.regroup.platform.organisations;

import java.time.Instant;
import java.util.UUID;

import org.regroup.platform.accounts.PersonId;

/// A voting member who stands as convenor of an organisation that has nobody left to grant a mandate.
///
/// @param signed     how many voting members support it
/// @param signedByMe whether the reader is one of them
public record MembersCall(UUID id, PersonId person, Instant openedAt, Instant lapsesAt, int signed, boolean signedByMe) {}
