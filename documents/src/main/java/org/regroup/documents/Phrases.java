package org.regroup.documents;

/// The words that stand on pages without being part of any text.
///
/// @param contents    heading of the table of contents
/// @param of          between the number of a page and how many there are, as in `3 of 41`
/// @param draft       the badge of a draft, on each of its pages
/// @param line        what a line number is called, read aloud before it
/// @param substitutes said at the end where signs could not be printed; `{0}` is how many kinds of them
public record Phrases(String contents, String of, String draft, String line, String substitutes) {

    public static final Phrases ENGLISH = new Phrases("Contents", "of", "Thinking aloud: not a position", "Line",
            "{0} signs of this text are in no font of this edition. They stand as ▯ or are named in ‹brackets›; the editions for "
                    + "word processors have them.");
}
