package org.regroup.platform.shared;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The home page as its template takes it.
///
/// @param waiting what waits for the reader, the soonest due first
/// @param open    what is open to everybody, room by room
/// @param demo    whether this server is the demonstration
public record HomePage(List<HomeSection.Item> waiting, List<HomeSection.Part> open, boolean demo) {

    static HomePage of(List<HomeSection> sections, Page page, boolean demo) {
        var inOrder = sections.stream().sorted(Comparator.comparingInt(HomeSection::order)).toList();
        return new HomePage(page.visitor().signedIn() ? waiting(inOrder, page) : List.of(), open(inOrder, page), demo);
    }

    private static List<HomeSection.Item> waiting(List<HomeSection> sections, Page page) {
        return sections.stream().filter(section -> section.place() == HomeSection.Place.WAITING)
                .flatMap(section -> section.items(page).stream())
                .sorted(Comparator.comparing(item -> item.due() == null ? Instant.MAX : item.due())).toList();
    }

    private static List<HomeSection.Part> open(List<HomeSection> sections, Page page) {
        return sections.stream().filter(section -> section.place() == HomeSection.Place.OPEN)
                .flatMap(section -> section.parts(page).stream())
                .filter(part -> !part.items().isEmpty()).toList();
    }
}
