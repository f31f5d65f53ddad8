package org.regroup.documents;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What begins on a page of its own, such as a motion in a motion book.
///
/// @param title    its heading and entry in the contents; empty where the title of the document says it all
/// @param running  the short name at the head of its pages
/// @param draft    whether each of its pages bears the badge of a draft
/// @param language in which it is written
public record Part(String title, String running, boolean draft, Locale language, List<Block> blocks) {

    public Part {
        title = Letters.clean(title);
        running = Letters.clean(running);
        blocks = List.copyOf(blocks);
    }

    /// Every run of letters in it, headings and tables included.
    void eachText(Consumer<String> take) {
        take.accept(title);
        take.accept(running);
        blocks.forEach(block -> Block.eachText(block, take));
    }
}
