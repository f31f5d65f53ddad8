package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// The agenda of a conference for its reader.
///
/// @param agenda   the one that the conference goes by; for those who arrange it, the one they write
/// @param rules    the standing orders that it is played through with
/// @param plan     what is left of it, played through from now on
/// @param edition  of the order paper; 0 where none was adopted
/// @param done     what the conference has dealt with
/// @param arranges whether the reader writes the agenda
/// @param addable  motions that could be put on it; asked only for those who arrange
public record AgendaView(Conference conference, Agenda agenda, StandingOrders rules, Plan plan, int edition, List<Done> done,
        boolean arranges, List<Motion> addable, Instant now) {

    /// What the conference has dealt with in a section, in the order in which it was called.
    public List<Done> done(AgendaSection section) {
        return done.stream().filter(one -> one.item().section().equals(section.id())).toList();
    }

    /// What is left of the business and of the time.
    Agenda left() {
        return Planning.left(agenda, done.stream().map(one -> one.item().number()).collect(Collectors.toUnmodifiableSet()), now);
    }

    public String href() {
        return conference.href() + "/agenda";
    }

    /// What stands in a section, the vote on the consent list among it.
    public List<Plan.Slot> slots(AgendaSection section) {
        return plan.slots().stream().filter(slot -> slot.section().id().equals(section.id())).toList();
    }

    public boolean empty() {
        return agenda.sittings().isEmpty() && agenda.sections().isEmpty();
    }

    /// Their numbers.
    public Set<Integer> consentedNumbers() {
        return WhatIf.consented(agenda.items(), rules);
    }

    public List<Choice> kinds(Page page) {
        return ItemKind.WRITTEN.stream().map(kind -> Choice.of(kind.code(), page.t("business.kind." + kind.code()))).toList();
    }

    public List<Choice> orders(Page page) {
        return Arrays.stream(WhatIf.Order.values())
                .map(order -> Choice.of(order.code(), page.t("business.order." + order.code()))).toList();
    }

    /// What may become of business that is not reached; the standing orders say where the section does not.
    public List<Choice> unreached(Page page) {
        return Stream.concat(Stream.of(Choice.of("", page.t("business.unreached.orders"))), Arrays.stream(Unreached.values())
                .map(rule -> Choice.of(rule.name().toLowerCase(Locale.ROOT), BusinessWords.unreached(page, rule)))).toList();
    }
}
