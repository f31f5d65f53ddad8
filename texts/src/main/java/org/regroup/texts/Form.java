package org.regroup.texts;

/// What kind of block it is.
///
/// @param level 1 for the outermost heading or list, 2 for one inside it; 0 where depth has no meaning
/// @param label the number or letter its author gave it, such as `15b`; empty where it is numbered by its place or not at all
public record Form(Kind kind, int level, String label) {

    /// What a block is in its text.
    public enum Kind {
        /// The name of the whole; a block like others, so that it can be amended.
        TITLE, HEADING, PARAGRAPH,
        /// A numbered paragraph, as in a motion or a rulebook.
        CLAUSE,
        /// A point of a list.
        ITEM, QUOTATION
    }

    public static final Form TITLE = new Form(Kind.TITLE, 0, "");
    public static final Form PARAGRAPH = new Form(Kind.PARAGRAPH, 0, "");

    public static Form heading(int level) {
        return new Form(Kind.HEADING, level, "");
    }

    public static Form item(int level) {
        return new Form(Kind.ITEM, level, "");
    }

    /// A clause whose number is its author's; an empty label leaves numbering to its place.
    public static Form clause(String label) {
        return new Form(Kind.CLAUSE, 1, label);
    }
}
