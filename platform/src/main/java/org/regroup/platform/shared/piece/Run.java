package org.regroup.platform.shared.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Mark;

/// A stretch of a text with tracked changes.
public sealed interface Run {

    /// Words that stay.
    record Kept(String text) implements Run {}

    /// Words an amendment puts in.
    record Added(Change change, String text) implements Run {}

    /// Words an amendment takes out.
    record Removed(Change change, String text) implements Run {}

    /// Words that came from somebody's text.
    record From(Change change, String text) implements Run {}

    /// A stretch in which several amendments meet.
    record Meeting(List<Run> runs) implements Run {}

    /// The sign of a change behind its last words, for those who do not see colours.
    record Tag(Change change) implements Run {}

    /// A word the organisations use differently, with what each means by it.
    ///
    /// @param id      of the note that tells it
    /// @param meaning empty where the page has that note elsewhere, once for all places in which the word stands
    record Term(String text, String id, String meaning) implements Run {}

    /// Whose change it is.
    ///
    /// @param mark the organisation that moved it
    /// @param tag  its short sign in the text, such as A2
    /// @param name its name in full
    /// @param href where it is found, or null
    record Change(Mark mark, String tag, String name, @Nullable String href) {}
}
