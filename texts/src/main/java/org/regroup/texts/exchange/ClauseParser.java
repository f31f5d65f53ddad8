package org.regroup.texts.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Numbered clauses: CommonMark's ordered lists, and beyond them labels such as `15b.`, `2.1.` and `a)`.
///
/// As in CommonMark, only `1` may interrupt a paragraph, so that a year at the beginning of a wrapped line starts no clause.
/// What follows belongs to the clause if it is indented by two or more.
final class ClauseParser extends AbstractBlockParser {

    static final Pattern MARKER = Pattern
            .compile(
                    "(\\p{Nd}{1,6}(?:\\.\\p{Nd}{1,4}){0,8}[A-Za-z]{0,3}\\p{Nd}{0,3}[.)]|[A-Za-z]{1,2}\\p{Nd}{1,4}[.)]|[a-z][)]|[ivxlc]{2,6}[)])(?=\\s|$)");

    private static final int LEAST_INDENT = 2;

    /// A clause with what stands under it.
    static final class Clause extends CustomBlock {

        private final String label;

        Clause(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Clause clause;
    private final int markerIndent;
    private final int contentIndent;

    private ClauseParser(String label, int markerIndent, int contentIndent) {
        this.clause = new Clause(label);
        this.markerIndent = markerIndent;
        this.contentIndent = contentIndent;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public Block getBlock() {
        return clause;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return clause.getFirstChild() == null ? BlockContinue.none() : BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= markerIndent + LEAST_INDENT
                ? BlockContinue.atColumn(state.getColumn() + Math.min(state.getIndent(), contentIndent))
                : BlockContinue.none();
    }

    /// Starts a clause where a line begins with its label.
    static final class Factory extends AbstractBlockParserFactory {

        private static final Pattern START = Pattern.compile(Pasted.LETTER_FOLLOWS + "?" + MARKER.pattern());

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.isBlank()) {
                return BlockStart.none();
            }
            CharSequence line = state.getLine().getContent();
            Matcher marker = START.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
            if (!marker.lookingAt()) {
                return BlockStart.none();
            }
            String label = marker.group(1).substring(0, marker.group(1).length() - 1);
            boolean empty = line.subSequence(marker.end(), line.length()).toString().isBlank();
            if (matched.getMatchedBlockParser().getBlock() instanceof Paragraph && (empty || !label.equals("1"))) {
                return BlockStart.none();
            }
            int width = marker.group().length();
            int start = state.getColumn() + state.getIndent() + width;
            return BlockStart.of(new ClauseParser(label, state.getIndent(), state.getIndent() + marker.group(1).length() + 1))
                    .atColumn(empty ? start : start + 1);
        }
    }
}
