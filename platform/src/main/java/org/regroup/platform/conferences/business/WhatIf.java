package org.regroup.platform.conferences.business;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.regroup.hall.agenda.Allowances;
import org.regroup.hall.orders.StandingOrders;

/// What the time simulator plays through instead of the agenda as it is.
///
/// @param allowances time for each step
/// @param longest    the most minutes a motion is given; 0 leaves it to each motion
/// @param order      in which motions are called
/// @param consent    numbers of the items that are taken by consent
/// @param more       minutes added to the last sitting
public record WhatIf(Allowances allowances, int longest, Order order, Set<Integer> consent, int more) {

    /// In which order the motions of each section are called.
    public enum Order {
        AGENDA,
        /// those that need least time first, so that more of them are reached
        SHORTEST,
        /// as the ballot on priorities came out
        PRIORITIES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public WhatIf {
        consent = Set.copyOf(consent);
    }

    /// The agenda as it is, under these standing orders.
    static WhatIf none(Agenda agenda, StandingOrders rules) {
        return new WhatIf(Planning.allowances(rules), 0, Order.AGENDA, consented(agenda.items(), rules), 0);
    }

    /// Numbers of those that are taken by consent.
    public static Set<Integer> consented(List<BusinessItem> items, StandingOrders rules) {
        return items.stream().filter(item -> item.agreed(rules.pulls())).map(BusinessItem::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
