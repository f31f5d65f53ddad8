package org.regroup.platform.motions;

import gg.jte.Content;
import java.util.Optional;

import org.regroup.platform.shared.Page;

/// A part of a motion's page that a room below fills, such as its amendments. Every bean of this kind is asked.
///
/// ```java
/// @Override
/// public Optional<Content> of(MotionPage view, Page page) {
///     return Optional.of(parts.of("amending/list", Map.of("page", page, "view", view, "rows", rows)));
/// }
/// ```
///
/// The page has eight queries in all and asks six itself, so a section asks one; [MotionPage] knows badges and names.
public interface MotionSection {

    /// Where on the page. The text is at [#TEXT]: a section there stands in the place of the plain text.
    int place();

    /// In the place of the plain text.
    int TEXT = 10;
    /// Behind the text, such as amendments.
    int AFTER_TEXT = 20;
    /// In the place of the movers' reasons, such as reasons with minority reports beside them.
    int REASONS = 30;
    /// Behind reasons and minority reports, such as positions.
    int AFTER_REASONS = 40;

    /// What to show to this reader, if anything.
    Optional<Content> of(MotionPage view, Page page);
}
