package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.regroup.hall.agenda.Section.Unreached;

/// When a conference sits and what it is to deal with, in order.
///
/// @param sittings in order, none over another
public record Agenda(List<AgendaSitting> sittings, List<AgendaSection> sections) {

    public static final Agenda EMPTY = new Agenda(List.of(), List.of());

    public Agenda {
        sittings = List.copyOf(sittings);
        sections = List.copyOf(sections);
    }

    /// In the order in which they are called.
    public List<BusinessItem> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<BusinessItem> item(int number) {
        return items().stream().filter(item -> item.number() == number).findFirst();
    }

    public Optional<AgendaSection> section(UUID id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /// Whether the last sitting should be over.
    public boolean over(Instant now) {
        return !sittings.isEmpty() && !now.isBefore(sittings.getLast().end());
    }

    /// Motions that are to be voted on without debate, since their section or the last sitting should be over.
    ///
    /// @param usual what becomes of business that is not reached, as the standing orders say
    public List<BusinessItem> toVote(Unreached usual, Instant now) {
        return sections.stream().filter(section -> section.rule(usual) == Unreached.VOTED_WITHOUT_DEBATE)
                .filter(section -> over(now) || section.guillotine() != null && !now.isBefore(section.guillotine()))
                .flatMap(section -> section.items().stream())
                .filter(item -> item.motion() != null && item.motion().stands()).toList();
    }

    public List<BusinessItem> motions() {
        return items().stream().filter(item -> item.kind() == ItemKind.MOTION).toList();
    }

    /// As it is printed: without what may change of a motion in its own room.
    Agenda printed() {
        return each(item -> item.about(item.motion() == null
                ? null
                : new BusinessItem.OfMotion(item.motion().id(), item.motion().number(), 0, true, 0, null)));
    }

    /// A printed one with what has become of its motions since.
    ///
    /// @param now the agenda as it is written now
    Agenda live(Agenda now) {
        return each(item -> item.about(now.item(item.number()).map(BusinessItem::motion).orElse(item.motion())));
    }

    private Agenda each(UnaryOperator<BusinessItem> change) {
        return new Agenda(sittings,
                sections.stream().map(one -> one.with(one.items().stream().map(change).toList())).toList());
    }
}
