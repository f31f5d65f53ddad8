package org.regroup.platform.organisations.web;

import java.util.List;

import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.organisations.Unit;

/// The open units of an organisation.
public record UnitsPage(Standpoint at, List<Unit> units) {}
