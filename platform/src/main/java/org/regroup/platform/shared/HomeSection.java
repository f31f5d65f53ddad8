package org.regroup.platform.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a room puts on the home page. A room contributes by declaring beans of this type; nothing else is needed.
///
/// ```java
/// @Component
/// class OpenDialogues implements HomeSection {
///
///     @Override
///     public int order() {
///         return 20;
///     }
///
///     @Override
///     public String title(Page page) {
///         return page.t("dialogues.home.title");
///     }
///
///     @Override
///     public List<Item> items(Page page) {
///         return dialogues.open(5).stream().map(dialogue -> new Item(dialogue.title(), ..., "/dialogues/" + ...)).toList();
///     }
/// }
/// ```
///
/// Everybody sees these sections, each under its own heading, those without items left out; what waits for the reader alone is a
/// [WaitingSection]. The whole page may ask eight queries, so a section asks one and never shows more than five items.
public interface HomeSection {

    /// One line of a section.
    ///
    /// @param title  what it is; the link
    /// @param note   a sentence about it; may be empty
    /// @param href   where it is
    /// @param action words of the button for what waits, such as "Carry on"; null for a plain line
    /// @param due    by when, or null
    record Item(String title, String note, String href, @Nullable String action, @Nullable Instant due) {

        public Item(String title, String note, String href) {
            this(title, note, href, null, null);
        }
    }

    /// What stands under one heading.
    record Part(String title, String note, List<Item> items) {}

    /// Smaller stands first. Alliances take 10, dialogues 20; leave room between.
    int order();

    /// The heading in the margin.
    String title(Page page);

    /// A sentence under the heading; empty for none.
    default String note(Page page) {
        return "";
    }

    /// What to show to this reader now.
    List<Item> items(Page page);

    /// What is open to everybody, heading by heading; for sections that fill several headings with one query.
    default List<Part> parts(Page page) {
        return List.of(new Part(title(page), note(page), items(page)));
    }
}
