package org.regroup.platform.organisations.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Invitation;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.organisations.Unit;

/// The links of an organisation, the latest first.
public record InvitationsPage(Standpoint at, List<Invitation> invitations, List<Unit> units, Map<PersonId, String> names,
        Instant now) {}
