package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

import org.regroup.hall.agenda.Allowances;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.platform.conferences.ConferenceId;

/// Plays an agenda through under the rules of its conference.
@Component
class Planning {

    private final Orders orders;

    Planning(Orders orders) {
        this.orders = orders;
    }

    /// The time that standing orders give to each step, with no time between two items.
    static Allowances allowances(StandingOrders rules) {
        return rules.allowances(0);
    }

    StandingOrders rules(ConferenceId conference) {
        return orders.inForce(conference);
    }

    static Plan plan(Agenda agenda, StandingOrders rules) {
        return plan(agenda, WhatIf.none(agenda, rules), rules, List.of());
    }

    static Plan plan(Agenda agenda, WhatIf what, StandingOrders rules, List<Integer> priorities) {
        return Plan.of(agenda, what, rules.unreached(), priorities);
    }

    /// What is left of the time and of the business at a moment of the conference.
    ///
    /// @param done numbers of the items that are done with
    static Agenda left(Agenda agenda, Set<Integer> done, Instant now) {
        var sittings = agenda.sittings().stream().filter(one -> one.end().isAfter(now))
                .map(one -> one.start().isBefore(now) ? new AgendaSitting(one.id(), one.title(), now, one.end()) : one).toList();
        return new Agenda(sittings, agenda.sections().stream()
                .map(one -> one.with(one.items().stream().filter(item -> !done.contains(item.number())).toList())).toList());
    }
}
