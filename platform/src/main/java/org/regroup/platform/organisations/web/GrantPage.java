package org.regroup.platform.organisations.web;

import java.util.List;

import org.regroup.platform.organisations.RollEntry;
import org.regroup.platform.organisations.Standpoint;

/// Members to whom a mandate might be granted.
public record GrantPage(Standpoint at, String search, List<RollEntry> candidates) {}
