package org.regroup.platform.shared;

import java.util.Comparator;
import java.util.List;

/// The home page as its template takes it.
///
/// @param waiting what waits for the reader, the soonest due first
/// @param more    whether more waits than is shown
/// @param open    what is open to everybody, room by room
/// @param demo    whether this server is the demonstration
public record HomePage(List<HomeSection.Item> waiting, boolean more, List<HomeSection.Part> open, boolean demo) {

    private static final int OF_EACH_ROOM = 8;

    static HomePage of(List<HomeSection> sections, Waits waits, Page page, boolean demo) {
        var waiting = page.visitor().signedIn() ? waits.first(page, OF_EACH_ROOM) : new Waits.First(List.of(), false);
        return new HomePage(waiting.items(), waiting.more(), open(sections, page), demo);
    }

    private static List<HomeSection.Part> open(List<HomeSection> sections, Page page) {
        return sections.stream().sorted(Comparator.comparingInt(HomeSection::order))
                .flatMap(section -> section.parts(page).stream())
                .filter(part -> !part.items().isEmpty()).toList();
    }
}
