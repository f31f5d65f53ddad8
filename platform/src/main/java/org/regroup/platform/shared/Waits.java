package org.regroup.platform.shared;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What waits for a reader in all rooms together.
@Component
public class Waits {

    private static final Comparator<HomeSection.Item> BY_DUE = Comparator
            .comparing(item -> item.due() == null ? Instant.MAX : item.due());

    private final List<WaitingSection> sections;

    Waits(ObjectProvider<WaitingSection> sections) {
        this.sections = sections.stream().sorted(Comparator.comparingInt(WaitingSection::order)).toList();
    }

    /// The soonest due first, what has no end last.
    ///
    /// @param most how many of each room at most
    public List<HomeSection.Item> of(Page page, int most) {
        return first(page, most).items();
    }

    /// The most urgent of each room, so that what has a date in one does not hide what has none in another.
    First first(Page page, int ofEach) {
        var rooms = sections.stream().map(section -> section.waiting(page, ofEach + 1)).toList();
        return new First(rooms.stream().flatMap(room -> room.stream().limit(ofEach)).sorted(BY_DUE).toList(),
                rooms.stream().anyMatch(room -> room.size() > ofEach));
    }

    /// @param more whether a room has more than these
    record First(List<HomeSection.Item> items, boolean more) {}
}
