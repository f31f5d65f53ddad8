package org.regroup.platform.conferences.business;

import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.hall.agenda.Allowances;
import org.regroup.hall.agenda.Section.Unreached;

/// Plays an agenda through under the rules of its conference.
@Component
class Planning {

    /// Five minutes for the mover, three for others and for the reply, two for a vote.
    static final Allowances USUAL = new Allowances(300, 0, 180, 180, 120, 0);

    Allowances allowances() {
        return USUAL;
    }

    Plan plan(Agenda agenda) {
        return plan(agenda, WhatIf.none(agenda, allowances()), List.of());
    }

    Plan plan(Agenda agenda, WhatIf what, List<Integer> priorities) {
        return Plan.of(agenda, what, Unreached.REMITTED, priorities);
    }
}
