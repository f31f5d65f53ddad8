package org.regroup.platform.conferences.business;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.regroup.hall.agenda.Allowances;
import org.regroup.hall.agenda.Item;
import org.regroup.hall.agenda.Section;
import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.agenda.Sitting;
import org.regroup.hall.agenda.Timetable;

/// An agenda played through: when each item would be called, and which would not be reached.
///
/// @param items     how many there are, those taken by consent among them
/// @param needed    for everything one after the other
/// @param available while the conference sits
public record Plan(List<Slot> slots, int items, Duration needed, Duration available) {

    private static final String CONSENT = "consent";
    private static final Allowances NO_TIME = new Allowances(0, 0, 0, 0, 0, 0);

    /// An item with its place in time.
    ///
    /// @param item   null for the one vote by which the consent list is taken
    /// @param starts when it is called; empty if it is not reached
    /// @param cut    whether its time ends before it is done with
    public record Slot(AgendaSection section, Optional<BusinessItem> item, Duration takes, Optional<Instant> starts,
            Optional<Instant> ends, boolean cut) {

        public boolean reached() {
            return starts.isPresent();
        }
    }

    public Plan {
        slots = List.copyOf(slots);
    }

    /// @param fallback   what becomes of business that is not reached, where its section does not say
    /// @param priorities numbers of items, the most wanted first; empty where nobody was asked
    static Plan of(Agenda agenda, WhatIf what, Unreached fallback, List<Integer> priorities) {
        var sections = new ArrayList<Section>();
        boolean consentTaken = false;
        for (var section : agenda.sections()) {
            var items = new ArrayList<Item>();
            var inOrder = ordered(section.items(), what, priorities);
            int agreed = (int) agenda.items().stream().filter(one -> what.consent().contains(one.number())).count();
            if (!consentTaken && inOrder.stream().anyMatch(one -> what.consent().contains(one.number()))) {
                items.add(new Item.Consent(CONSENT, agreed));
                consentTaken = true;
            }
            inOrder.stream().filter(one -> !what.consent().contains(one.number())).map(one -> limited(one.planned(), what))
                    .forEach(items::add);
            var unreached = section.unreached();
            var guillotine = section.guillotine();
            var planned = Section.of(section.id().toString(), items, unreached == null ? fallback : unreached);
            sections.add(guillotine == null ? planned : planned.until(guillotine));
        }
        var table = Timetable.of(sections, sittings(agenda, what.more()), what.allowances());
        return new Plan(table.lines().stream().map(line -> slot(agenda, line, what.allowances())).toList(),
                agenda.items().size(), table.needed(), table.available());
    }

    private static Slot slot(Agenda agenda, Timetable.Line line, Allowances allowances) {
        var section = agenda.sections().stream().filter(one -> one.id().toString().equals(line.section().name())).findFirst()
                .orElseThrow();
        var item = line.item() instanceof Item.Consent
                ? Optional.<BusinessItem>empty()
                : agenda.item(Integer.parseInt(line.item().name()));
        return new Slot(section, item, Duration.ofSeconds(line.item().seconds(allowances)), line.starts(), line.ends(),
                line.cut());
    }

    private static List<Sitting> sittings(Agenda agenda, int more) {
        var sittings = new ArrayList<>(agenda.sittings().stream().map(AgendaSitting::planned).toList());
        if (more > 0 && !sittings.isEmpty()) {
            var last = sittings.removeLast();
            sittings.add(new Sitting(last.start(), last.end().plusSeconds(60L * more)));
        }
        return sittings;
    }

    /// Motions change places among themselves; everything else stays where it is.
    private static List<BusinessItem> ordered(List<BusinessItem> items, WhatIf what, List<Integer> priorities) {
        var sorted = new ArrayList<>(items.stream().filter(one -> one.kind() == ItemKind.MOTION)
                .sorted(order(what, priorities)).toList());
        return items.stream().map(one -> one.kind() == ItemKind.MOTION ? sorted.removeFirst() : one).toList();
    }

    /// The same items, motions among them as a ballot on priorities came out.
    static List<BusinessItem> prioritised(List<BusinessItem> items, List<Integer> priorities) {
        var what = new WhatIf(NO_TIME, 0, WhatIf.Order.PRIORITIES, Set.of(), 0);
        return ordered(items, what, priorities);
    }

    private static Comparator<BusinessItem> order(WhatIf what, List<Integer> priorities) {
        return switch (what.order()) {
            case AGENDA -> (_, _) -> 0;
            case SHORTEST -> Comparator.comparingLong(one -> limited(one.planned(), what).seconds(what.allowances()));
            case PRIORITIES -> Comparator.comparingInt(one -> {
                int at = priorities.indexOf(one.number());
                return at < 0 ? Integer.MAX_VALUE : at;
            });
        };
    }

    private static Item limited(Item item, WhatIf what) {
        return what.longest() > 0 && item instanceof Item.Business business
                ? business.within(Math.min(60L * what.longest(), business.limit().orElse(Long.MAX_VALUE)))
                : item;
    }

    /// In the order in which they would have been called.
    public List<Slot> unreached() {
        return slots.stream().filter(slot -> !slot.reached()).toList();
    }

    public Optional<Slot> slot(BusinessItem item) {
        return slots.stream().filter(slot -> slot.item().filter(item::equals).isPresent()).findFirst();
    }

    /// Whether everything finds its time.
    public boolean fits() {
        return unreached().isEmpty() && slots.stream().noneMatch(Slot::cut);
    }

    /// Numbers of the items that would not be reached.
    public Set<Integer> missed() {
        return unreached().stream().flatMap(slot -> slot.item().stream()).map(BusinessItem::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
