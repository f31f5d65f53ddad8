package org.regroup.platform.conferences.business;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.regroup.hall.day.Vote;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;

/// The order paper of a conference for its reader.
///
/// @param editions    every one that was adopted, the first one first
/// @param shown       the edition that is read; empty where none was adopted
/// @param agenda      of that edition or, where there is none, as it is written
/// @param rules       the standing orders it is played through with
/// @param plan        played through from its beginning
/// @param changes     what those who arrange the business have changed since the last edition
/// @param fingerprint of what is written now, for whoever adopts it
/// @param under       the sponsors for which the reader may propose to adopt it
/// @param chairs      whether the reader chairs the conference, which sits, and enters what it adopts
/// @param carried     what the conference has decided by votes
public record OrderPaperView(Conference conference, List<OrderPaper> editions, Optional<OrderPaper> shown, Agenda agenda,
        StandingOrders rules, Plan plan, List<Done> done, List<AgendaChange> changes, String fingerprint,
        List<OrganisationId> under, boolean chairs,
        boolean sat, List<Vote> carried) {

    public String href() {
        return conference.href() + "/order-paper";
    }

    public boolean holds() {
        return shown.isEmpty() || shown.get().number() == editions.getLast().number();
    }

    /// Whether something is written that nobody has adopted.
    public boolean waits() {
        return editions.isEmpty() ? !agenda.items().isEmpty() : !changes.isEmpty();
    }

    public Mark mark(OrganisationId organisation) {
        return conference.sponsor(organisation).orElseThrow().mark();
    }

    public List<Plan.Slot> slots(AgendaSection section) {
        return plan.slots().stream().filter(slot -> slot.section().id().equals(section.id())).toList();
    }

    /// Numbers of what is taken by consent.
    public Set<Integer> consented() {
        return WhatIf.consented(agenda.items(), rules);
    }
}
