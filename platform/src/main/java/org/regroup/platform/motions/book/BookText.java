package org.regroup.platform.motions.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.regroup.documents.Block;
import org.regroup.documents.Line;
import org.regroup.documents.Run;
import org.regroup.texts.Form;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.editions.Edition;
import org.regroup.texts.editions.Numbering;

/// The text of a motion as it is printed: clauses under their numbers, lines as a printed edition has them.
public final class BookText {

    /// Columns of a printed line; in the fonts of the book, most of the width of a page.
    static final int WIDTH = 80;

    private BookText() {}

    /// All but the title, whose lines are counted too, so that line 34 is line 34 of the edition wherever it is asked for.
    static List<Block> lined(Text text, Numbering numbers) {
        var edition = Edition.print(text, WIDTH, 1);
        var blocks = new ArrayList<Block>();
        for (var block : text.blocks()) {
            if (block.form().kind() != Form.Kind.TITLE) {
                var lines = edition.lines().stream().filter(line -> line.block().equals(block.id()))
                        .map(line -> new Line(line.number(), cut(block.tokens(), line.from(), line.to(), line.words()))).toList();
                blocks.add(block(block, numbers.label(block.id()).orElse(""), lines));
            }
        }
        return blocks;
    }

    /// A line's tokens, the first and last cut where the edition broke them.
    private static List<Run> cut(List<Token> tokens, int from, int to, String words) {
        var whole = new StringBuilder();
        tokens.subList(from, to).forEach(token -> whole.append(token.text()));
        int skipped = Math.max(0, whole.indexOf(words));
        var runs = new ArrayList<Run>();
        int at = 0;
        for (var token : tokens.subList(from, to)) {
            int start = Math.clamp(skipped - at, 0, token.text().length());
            int end = Math.clamp(skipped + words.length() - at, 0, token.text().length());
            if (start < end) {
                runs.add(run(token, token.text().substring(start, end)));
            }
            at += token.text().length();
        }
        return joined(runs);
    }

    /// What somebody typed, a paragraph for each line.
    public static List<Block> paragraphs(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).<Block>map(Block.Paragraph::of).toList();
    }

    /// Letters in the style of their token.
    public static Run run(Token token, String text) {
        return new Run(text, token.style().strong(), token.style().emphasis(), token.style().link(), null);
    }

    /// Neighbours that look alike and are changed alike become one run.
    public static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        for (var run : runs) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && alike(last, run)) {
                joined.set(joined.size() - 1,
                        new Run(last.text() + run.text(), run.strong(), run.emphasis(), run.link(), run.change()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private static boolean alike(Run one, Run other) {
        Function<Run, Run> form = run -> new Run("", run.strong(), run.emphasis(), run.link(), run.change());
        return form.apply(one).equals(form.apply(other));
    }

    /// A block in its form.
    ///
    /// @param number of a clause
    public static Block block(org.regroup.texts.Block block, String number, List<Line> lines) {
        return switch (block.form().kind()) {
            case TITLE, HEADING -> new Block.Heading(Math.clamp(block.form().level() + 1L, 2, 4), lines);
            case PARAGRAPH -> new Block.Paragraph(lines);
            case CLAUSE -> new Block.Clause(number, lines);
            case ITEM -> new Block.Item(Math.max(1, block.form().level()), block.form().label(), lines);
            case QUOTATION -> new Block.Quotation(lines);
        };
    }
}
