package org.regroup.platform.shared;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What waits for a reader in all rooms together.
@Component
public class Waits {

    private final List<WaitingSection> sections;

    Waits(ObjectProvider<WaitingSection> sections) {
        this.sections = sections.stream().sorted(Comparator.comparingInt(WaitingSection::order)).toList();
    }

    /// @return at most so many, the soonest due first, what has no end last
    public List<HomeSection.Item> of(Page page, int most) {
        return sections.stream().flatMap(section -> section.waiting(page, most).stream())
                .sorted(Comparator.comparing(item -> item.due() == null ? Instant.MAX : item.due())).limit(most).toList();
    }
}
