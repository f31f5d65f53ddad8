package org.regroup.platform.organisations.web;

import java.util.List;

import org.regroup.platform.organisations.RollEntry;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.organisations.Unit;

/// An entry of a roll, to be changed or struck off.
public record EntryPage(Standpoint at, RollEntry entry, List<Unit> units) {}
