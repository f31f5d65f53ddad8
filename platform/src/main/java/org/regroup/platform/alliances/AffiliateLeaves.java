package org.regroup.platform.alliances;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// An organisation has said that it leaves an alliance; published in the transaction in which it does.
///
/// @param person who said so for it
public record AffiliateLeaves(AllianceId alliance, OrganisationId organisation, PersonId person) {}
