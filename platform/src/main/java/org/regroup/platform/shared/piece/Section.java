package org.regroup.platform.shared.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a page that another room fills.
///
/// @param note  a sentence beside the heading
/// @param empty what to say while there are no items: what belongs here, and the next step
/// @param next  where this reader can begin something new, if anywhere
public record Section(String title, String note, List<Item> items, String empty, @Nullable Step next) {

    /// @param end a few words at the end of the line, such as until when it is open
    public record Item(String title, String href, String note, String end) {}

    public record Step(String label, String href) {}
}
