package org.regroup.texts.exchange;

import java.util.Locale;

import org.regroup.texts.Text;

/// Texts in Markdown, as CommonMark 0.31 describes it, with numbered clauses that keep their author's numbers.
///
/// - The first `#` heading is the title; further `#` and all `##` are headings of level 1, `###` of level 2, down to 5.
/// - `15b. Words` and `a) words` are clauses, also where CommonMark sees no list. The number is kept as the clause's label
///   unless it is the number of its place ([org.regroup.texts.reading.Outline]).
/// - `- words` is a point of a list, `> words` a quotation, anything else a paragraph. What stands indented under a point has
///   its depth.
/// - A line broken in the source is a space, or nothing between signs of scripts that are written without spaces; a line
///   ended by a backslash or two spaces is broken by its author and stays so.
/// - HTML is words, never markup. Code and the rows of tables become paragraphs, pictures become links with their
///   description; a note says so. Lines indented by four and more are no code: word processors indent.
///
/// What is written reads back as the same blocks, forms and tokens. Source: <https://spec.commonmark.org/0.31.2/>.
public final class Markdown {

    /// Characters a text may have: 1 MB of English, some 400 printed pages.
    public static final int LONGEST = 1_000_000;

    /// Blocks a text may have: some 300 printed pages. What an edit of every one of them costs grows with the square.
    public static final int MOST_BLOCKS = 5_000;

    private Markdown() {}

    /// Reads what people wrote.
    ///
    /// @param idPrefix blocks are named by it and a running number from 1
    public static Reading<Text> open(String markdown, Locale language, String idPrefix) {
        if (markdown.length() > LONGEST) {
            return Reading.refused(Note.Kind.TOO_LONG, 0, "The text has " + markdown.length() + " characters, more than the "
                    + LONGEST + " a text may have. Divide it, or take out pasted pictures.");
        }
        return new MarkdownReader(language, idPrefix).read(markdown);
    }

    /// The same for callers that have checked the length before.
    ///
    /// @throws IllegalArgumentException where [#open] refuses
    public static Text read(String markdown, Locale language, String idPrefix) {
        return open(markdown, language, idPrefix).orThrow();
    }

    public static String write(Text text) {
        return MarkdownWriter.write(text);
    }

}
