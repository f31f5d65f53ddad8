package org.regroup.platform.organisations.web;

import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Standpoint;

/// A mandate that is to end before its time.
public record EndPage(Standpoint at, Mandate mandate, String name, boolean own) {}
