package org.regroup.platform.dialogues;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.OrganisationId;

/// One voice in one dialogue. It does not say who it is.
///
/// @param organisation the organisation whose member answers, in personal capacity; none for the unaffiliated
record Participant(UUID id, @Nullable OrganisationId organisation) {}
