package org.regroup.platform.alliances;

import java.time.Instant;

import org.regroup.platform.organisations.OrganisationId;

/// An organisation that belongs to an alliance by its own decision.
///
/// @param mark the number, 1 to 12, of the colour and outline by which it shows in this alliance
public record Affiliate(OrganisationId organisation, int mark, Instant joinedAt) {}
