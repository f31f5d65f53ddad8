package org.regroup.platform.organisations.web;

import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.organisations.Unit;

/// A unit, to be renamed or closed.
public record UnitPage(Standpoint at, Unit unit) {}
