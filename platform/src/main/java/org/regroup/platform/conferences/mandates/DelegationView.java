package org.regroup.platform.conferences.mandates;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.conferences.delegates.Attendee;

/// All cards and reports of whom one organisation sends.
public record DelegationView(Conference conference, List<Attendee> delegates, List<BusinessItem> items,
        Map<UUID, Map<Integer, CardLine>> cards, Map<UUID, String> reports) {

    public DelegationView {
        delegates = List.copyOf(delegates);
        items = List.copyOf(items);
        cards = Map.copyOf(cards);
        reports = Map.copyOf(reports);
    }

    /// What stands on a card, in the order of the agenda; items that were taken off are left out.
    public List<CardLine> card(Attendee one) {
        var card = cards.getOrDefault(one.id(), Map.of());
        return items.stream().flatMap(item -> Stream.ofNullable(card.get(item.number()))).toList();
    }

    public String title(CardLine line) {
        return items.stream().filter(item -> item.number() == line.item()).map(BusinessItem::title).findFirst().orElse("");
    }

    public @Nullable String report(Attendee one) {
        return reports.get(one.id());
    }
}
