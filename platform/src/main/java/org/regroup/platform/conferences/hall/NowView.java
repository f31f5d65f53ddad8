package org.regroup.platform.conferences.hall;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The page that says what is on, for its reader.
///
/// @param parts  that are the same for everybody, by name
/// @param mine   for whoever takes part
/// @param ballot what is voted on, for whoever takes part
/// @param chairs whether the reader holds the office of a chair now
/// @param every  after how many seconds a page that runs no script asks again; 0 for never
public record NowView(Room room, Views view, Instant now, Map<String, Content> parts, @Nullable Mine mine, List<Content> ballot,
        boolean chairs, int every) {

    /// Where its news come from.
    public String live() {
        return room.href() + "/live?view=" + view.code();
    }

    public String shape() {
        return Frames.shape(room);
    }
}
