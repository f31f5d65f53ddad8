package org.regroup.platform.organisations.web;

import org.regroup.platform.organisations.Mandate;

/// A mandate, the name of its holder, and whether the reader may end it before its time.
public record NamedMandate(Mandate mandate, String name, boolean mayEnd) {}
