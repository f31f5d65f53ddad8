package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.orders.StandingOrders;

/// Standing orders as they were adopted.
///
/// @param version from 1, one after the other
/// @param act     the agreement of two sponsors, before the conference
/// @param line    of the log in which the conference's vote was declared
public record AdoptedOrders(int version, String text, StandingOrders parts, @Nullable UUID act, @Nullable Integer line,
        Instant adoptedAt) {}
