package org.regroup.platform.organisations.web;

import java.util.List;

import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.organisations.Unit;

/// A unit: who casts its vote, and for its keepers its name and its end.
///
/// @param mandates in force for it
public record UnitPage(Standpoint at, Unit unit, List<NamedMandate> mandates) {

    public UnitPage {
        mandates = List.copyOf(mandates);
    }

    /// Whether the reader may say who casts its vote; one at a time does.
    public boolean mayGrant() {
        return mandates.isEmpty() && at.may(Act.GRANT_MANDATES);
    }
}
