package org.regroup.platform.alliances;

import java.util.OptionalInt;

import org.regroup.platform.organisations.OrganisationId;

/// How many days before it leaves an organisation says so, where something else than the terms of the alliance says it, such as a
/// basis of agreement that binds this organisation.
public interface NoticePeriods {

    OptionalInt days(AllianceId alliance, OrganisationId organisation);
}
