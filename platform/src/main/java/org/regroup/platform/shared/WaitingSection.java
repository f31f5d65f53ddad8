package org.regroup.platform.shared;

import java.util.List;

/// What waits in one room for whoever reads: an answer, a confirmation, a report. A room contributes by declaring a bean of this type. The
/// lines of all rooms stand together in one list, what is due first on top, on the home page and, all of them, on a page of their own.
public interface WaitingSection {

    /// Smaller stands first among what is due at the same time or never.
    int order();

    /// What waits for this reader now, by one query; `page.visitor()` says who they are. Nothing for whoever is not signed in.
    ///
    /// @param most how many at most, the most urgent of them
    List<HomeSection.Item> waiting(Page page, int most);
}
