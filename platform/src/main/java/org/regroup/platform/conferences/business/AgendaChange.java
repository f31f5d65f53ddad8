package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// One difference between two agendas, such as an item that was put on or taken off.
///
/// @param number of the item; 0 where it is none
/// @param title  of what has changed
public record AgendaChange(Kind kind, int number, String title) {

    /// What has changed.
    public enum Kind {
        ADDED, OFF, SECTION, ORDER, TIME, CONSENT, NO_CONSENT, WORDS, SITTING_ADDED, SITTING_OFF, GUILLOTINE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was done to one to make it the other. No change says what another one says already: an item in another section is not
    /// also in another place.
    public static List<AgendaChange> between(Agenda before, Agenda after) {
        var changes = new ArrayList<AgendaChange>();
        sittings(before, after, Kind.SITTING_OFF, changes);
        sittings(after, before, Kind.SITTING_ADDED, changes);
        for (var section : after.sections()) {
            before.section(section.id()).filter(one -> !same(one, section))
                    .ifPresent(_ -> changes.add(new AgendaChange(Kind.GUILLOTINE, 0, section.title())));
        }
        var stayed = stayed(before, after);
        for (var item : after.items()) {
            before.item(item.number()).ifPresentOrElse(old -> item(old, item, stayed, changes),
                    () -> changes.add(of(Kind.ADDED, item)));
        }
        before.items().stream().filter(item -> after.item(item.number()).isEmpty())
                .forEach(item -> changes.add(of(Kind.OFF, item)));
        return changes;
    }

    private static void item(BusinessItem old, BusinessItem item, Set<Integer> stayed, List<AgendaChange> changes) {
        if (!old.section().equals(item.section())) {
            changes.add(of(Kind.SECTION, item));
        } else if (!stayed.contains(item.number())) {
            changes.add(of(Kind.ORDER, item));
        }
        if (!old.timing().equals(item.timing())) {
            changes.add(of(Kind.TIME, item));
        }
        if (old.consent() != item.consent()) {
            changes.add(of(item.consent() ? Kind.CONSENT : Kind.NO_CONSENT, item));
        }
        if (!old.title().equals(item.title()) || !old.about().equals(item.about())) {
            changes.add(of(Kind.WORDS, item));
        }
    }

    private static AgendaChange of(Kind kind, BusinessItem item) {
        return new AgendaChange(kind, item.number(), item.title());
    }

    private static boolean same(AgendaSection one, AgendaSection other) {
        return Objects.equals(one.guillotine(), other.guillotine())
                && Objects.equals(one.unreached(), other.unreached()) && one.title().equals(other.title());
    }

    private record Hours(Instant start, Instant end) {}

    private static void sittings(Agenda those, Agenda gone, Kind kind, List<AgendaChange> changes) {
        var there = gone.sittings().stream().map(one -> new Hours(one.start(), one.end())).collect(Collectors.toSet());
        those.sittings().stream().filter(one -> !there.contains(new Hours(one.start(), one.end())))
                .forEach(one -> changes.add(new AgendaChange(kind, 0, one.title())));
    }

    /// The largest set of items whose order among themselves has not changed: the others were moved.
    private static Set<Integer> stayed(Agenda before, Agenda after) {
        var place = before.items().stream().map(BusinessItem::number).toList();
        var now = after.items().stream().map(BusinessItem::number).filter(place::contains).toList();
        var at = now.stream().map(place::indexOf).toList();
        int[] longest = new int[at.size()];
        int[] from = new int[at.size()];
        int best = -1;
        for (int i = 0; i < at.size(); i++) {
            longest[i] = 1;
            from[i] = -1;
            for (int j = 0; j < i; j++) {
                if (at.get(j) < at.get(i) && longest[j] + 1 > longest[i]) {
                    longest[i] = longest[j] + 1;
                    from[i] = j;
                }
            }
            best = best < 0 || longest[i] > longest[best] ? i : best;
        }
        var stayed = new HashSet<Integer>();
        for (int i = best; i >= 0; i = from[i]) {
            stayed.add(now.get(i));
        }
        return stayed;
    }
}
