package org.regroup.platform.alliances;

import java.time.Instant;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// What somebody has said for an organisation, and when; kept for ever.
public record Spoken(PersonId person, OrganisationId organisation, Basis basis, String detail, Instant at) {}
