package org.regroup.platform.organisations.web;

import org.regroup.platform.organisations.Standpoint;

/// What leaving means.
///
/// @param roles how many mandates end with the membership
public record LeavePage(Standpoint at, int roles) {}
