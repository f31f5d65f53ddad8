package org.regroup.texts.plan;

import java.util.List;

import org.regroup.texts.AmendmentId;

/// An order the chair or a committee has ruled instead of the proposed one.
///
/// @param order  of all ballots, each by one of its amendments
/// @param by     who ruled
/// @param reason why, for the minutes
public record ChairsOrder(List<AmendmentId> order, String by, String reason) {

    public ChairsOrder {
        order = List.copyOf(order);
    }
}
