package org.regroup.texts.exchange;

/// Something its author should know about a file that was read.
///
/// @param kind  for messages in other languages
/// @param line  where it begins, counted from 1; 0 where it is about the whole file
/// @param words one or two English sentences
public record Note(Kind kind, int line, String words) {

    /// What was found.
    public enum Kind {
        /// Kept as words: the description of a picture, with a link to it.
        PICTURE,
        /// Kept as one paragraph for each row.
        TABLE,
        /// Kept as a paragraph.
        CODE,
        /// Kept as the words they are, never as markup.
        HTML,
        /// The words are kept, the address is not.
        UNSAFE_LINK,
        /// Left out: signs nobody can see that reverse the reading order or disturb a terminal.
        INVISIBLE_SIGNS,
        /// Refused.
        TOO_LONG, TOO_MANY_BLOCKS, NOT_TEXT, NOT_JSON, WRONG_JSON
    }

    @Override
    public String toString() {
        return (line == 0 ? "" : "Line " + line + ": ") + words;
    }
}
