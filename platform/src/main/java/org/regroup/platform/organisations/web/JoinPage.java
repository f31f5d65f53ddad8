package org.regroup.platform.organisations.web;

import org.regroup.platform.organisations.Invitation;
import org.regroup.platform.organisations.Standpoint;

/// What an invitation leads into, and whether it is still open.
public record JoinPage(Standpoint at, Invitation invitation, Invitation.State state, String token) {}
