package org.regroup.platform.shared;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The home page as its template takes it.
///
/// @param waiting what waits for the reader, the soonest due first
/// @param open    what is open to everybody, room by room
/// @param demo    whether this server is the demonstration
public record HomePage(List<HomeSection.Item> waiting, List<Open> open, boolean demo) {

    /// A room's part that is open to everybody.
    public record Open(String title, String note, List<HomeSection.Item> items) {}

    static HomePage of(List<HomeSection> sections, Page page, boolean demo) {
        var inOrder = sections.stream().sorted(Comparator.comparingInt(HomeSection::order)).toList();
        return new HomePage(page.visitor().signedIn() ? waiting(inOrder, page) : List.of(), open(inOrder, page), demo);
    }

    private static List<HomeSection.Item> waiting(List<HomeSection> sections, Page page) {
        return sections.stream().filter(section -> section.place() == HomeSection.Place.WAITING)
                .flatMap(section -> section.items(page).stream())
                .sorted(Comparator.comparing(item -> item.due() == null ? Instant.MAX : item.due())).toList();
    }

    private static List<Open> open(List<HomeSection> sections, Page page) {
        return sections.stream().filter(section -> section.place() == HomeSection.Place.OPEN)
                .map(section -> new Open(section.title(page), section.note(page), section.items(page)))
                .filter(part -> !part.items().isEmpty()).toList();
    }
}
