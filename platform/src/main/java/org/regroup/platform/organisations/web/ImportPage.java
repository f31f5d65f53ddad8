package org.regroup.platform.organisations.web;

import org.regroup.platform.organisations.RollImports;
import org.regroup.platform.organisations.Standpoint;

/// A file of members that waits to be added.
public record ImportPage(Standpoint at, RollImports.Waiting waiting) {

    /// How many of each kind are written out.
    public static final int SHOWN = 100;
}
