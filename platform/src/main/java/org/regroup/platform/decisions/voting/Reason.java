package org.regroup.platform.decisions.voting;

import java.util.Optional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Why somebody votes as they do, in personal capacity as a member of an organisation.
///
/// @param open whether everybody may read it, and not only the organisation
/// @param says what she tells of her vote herself; nothing is taken from her ballot
public record Reason(OrganisationId organisation, PersonId person, String name, String said, boolean open,
        Optional<Answer> says) {}
