package org.regroup.platform.organisations.web;

import java.util.List;

import org.regroup.platform.organisations.Electors;
import org.regroup.platform.organisations.RuleCard;
import org.regroup.platform.organisations.Standpoint;

/// An organisation's rule card for its reader.
///
/// @param versions the latest first; empty where none has been entered
public record CardPage(Standpoint at, List<RuleCard> versions, Electors today) {}
