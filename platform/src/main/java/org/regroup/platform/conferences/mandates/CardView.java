package org.regroup.platform.conferences.mandates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.shared.Typed;

/// One card, or the form of it.
///
/// @param items   of the agenda on which something is decided
/// @param history everything that ever stood on it, the latest first
/// @param report  what she reported; null as long as she has not
public record CardView(Conference conference, Attendee holder, List<BusinessItem> items, Map<Integer, CardLine> card,
        List<CardLine> history, boolean writes, boolean own, @Nullable String report, Typed typed) {

    public CardView {
        items = List.copyOf(items);
        card = Map.copyOf(card);
        history = List.copyOf(history);
    }

    public String href() {
        return conference.href() + "/mandates/" + holder.id();
    }

    /// What the form shows for an item: as typed, else as it stands, else free.
    public String way(BusinessItem item) {
        return typed.values().getOrDefault("way" + item.number(), Optional.ofNullable(card.get(item.number()))
                .map(line -> line.way().code()).orElse(CardLine.Way.FREE.code()));
    }

    public String position(BusinessItem item) {
        return typed.values().getOrDefault("position" + item.number(),
                Optional.ofNullable(card.get(item.number())).map(CardLine::position).orElse(""));
    }

    public String title(int item) {
        return items.stream().filter(one -> one.number() == item).map(BusinessItem::title).findFirst()
                .orElse(Integer.toString(item));
    }
}
