package org.regroup.platform.conferences.business;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.regroup.hall.agenda.Allowances;

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

    /// The agenda as it is.
    static WhatIf none(Agenda agenda, Allowances allowances) {
        return new WhatIf(allowances, 0, Order.AGENDA, consented(agenda.items()), 0);
    }

    /// Numbers of those proposed for the consent list.
    public static Set<Integer> consented(List<BusinessItem> items) {
        return items.stream().filter(BusinessItem::consent).map(BusinessItem::number)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
