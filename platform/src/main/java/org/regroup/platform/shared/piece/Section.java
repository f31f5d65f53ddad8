package org.regroup.platform.shared.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a page that another room fills.
///
/// @param id    by which it is linked to on its page, such as "motions"
/// @param note  a sentence beside the heading
/// @param empty what to say while there are no items: what belongs here, and the next step
/// @param next  where this reader can begin something new, if anywhere
public record Section(String id, String title, String note, List<Item> items, String empty, @Nullable Step next) {

    /// How many items stand there at once; the rest folds out.
    public static final int FIRST = 6;

    public List<Item> first() {
        return items.size() > FIRST + 1 ? items.subList(0, FIRST) : items;
    }

    public List<Item> rest() {
        return items.subList(first().size(), items.size());
    }

    /// @param end a few words at the end of the line, such as until when it is open
    public record Item(String title, String href, String note, String end) {}

    public record Step(String label, String href) {}
}
