package org.regroup.platform.conferences.business;

import org.regroup.hall.orders.StandingOrders;

/// Standing orders that somebody proposes.
///
/// @param follows the version in force when they were written; 0 where there was none
/// @param text    for people; it binds
/// @param parts   what a program keeps to, saying the same
public record OrdersDraft(int follows, String text, StandingOrders parts) {

    static final int LONGEST = 40_000;
}
