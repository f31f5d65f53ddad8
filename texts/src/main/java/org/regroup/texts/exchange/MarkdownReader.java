package org.regroup.texts.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Form;
import org.regroup.texts.Form.Kind;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.reading.Outline;

/// Makes blocks of the nodes that the CommonMark parser finds.
final class MarkdownReader {

    private static final int DEEPEST = 40;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(
                    Set.of(Heading.class, BlockQuote.class, ListBlock.class, FencedCodeBlock.class, ThematicBreak.class))
            .customBlockParserFactory(new ClauseParser.Factory())
            .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /// A block on its way: its form may still change when all are known.
    ///
    /// @param marker number its author wrote, as a clause; empty for other kinds
    private record Found(Form form, List<Token> tokens) {}

    private final Locale language;
    private final String idPrefix;
    private final List<Found> found = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private boolean titled;

    MarkdownReader(Locale language, String idPrefix) {
        this.language = language;
        this.idPrefix = idPrefix;
    }

    Reading<Text> read(String markdown) {
        var pasted = new Pasted();
        Node document = PARSER.parse(pasted.plain(markdown));
        notes.addAll(pasted.notes());
        children(document, 0, "", false);
        if (found.size() > Markdown.MOST_BLOCKS) {
            return Reading.refused(Note.Kind.TOO_MANY_BLOCKS, 0, "The text has " + found.size()
                    + " paragraphs, more than the " + Markdown.MOST_BLOCKS + " a text may have. Divide it.");
        }
        var forms = Outline.asWritten(found.stream().map(Found::form).toList());
        var blocks = new ArrayList<Block>();
        for (int n = 0; n < forms.size(); n++) {
            blocks.add(new Block(new BlockId(idPrefix + (n + 1)), forms.get(n), found.get(n).tokens));
        }
        return new Reading.Read<>(new Text(language, blocks), notes);
    }

    /// @param depth  of the point they stand in; 0 outside
    /// @param marker what the first of them begins with inside a quotation, where points are words
    private void children(Node parent, int depth, String marker, boolean quoted) {
        Form own = parent instanceof ClauseParser.Clause clause
                ? new Form(Kind.CLAUSE, depth, clause.label())
                : parent instanceof ListItem ? Form.item(depth) : new Form(Kind.PARAGRAPH, depth, "");
        boolean first = true;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            var form = quoted ? new Form(Kind.QUOTATION, depth, "") : first ? own : new Form(Kind.PARAGRAPH, depth, "");
            block(node, form, first ? marker : "", depth, quoted);
            first = false;
        }
    }

    private void block(Node node, Form form, String marker, int depth, boolean quoted) {
        switch (node) {
            case Heading heading -> add(quoted ? form : heading(heading.getLevel()), marker, node);
            case BlockQuote quote -> children(quote, depth, marker, true);
            case BulletList list -> {
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    children(item, quoted ? depth : depth + 1, quoted ? "- " : "", quoted);
                }
            }
            case ClauseParser.Clause clause -> children(clause, quoted ? depth : depth + 1,
                    quoted ? clause.label() + (Outline.isNumber(clause.label()) ? ". " : ") ") : "", quoted);
            case FencedCodeBlock code -> {
                note(Note.Kind.CODE, node, "Code has become a paragraph.");
                if (!code.getLiteral().isEmpty()) {
                    add(form, marker, List.of(Token.of(code.getLiteral())), node);
                }
            }
            case ThematicBreak _ -> add(form, marker, List.of(Token.of("* * *")), node);
            case LinkReferenceDefinition definition -> definition(definition, form);
            case Paragraph _ -> add(form, marker, node);
            default -> children(node, depth, marker, quoted);
        }
    }

    private Form heading(int level) {
        if (level == 1 && !titled) {
            titled = true;
            return Form.TITLE;
        }
        return Form.heading(Math.max(1, level - 1));
    }

    private void definition(LinkReferenceDefinition definition, Form form) {
        var used = new HashSet<String>();
        Inlines.addresses(top(definition), used);
        if (!used.contains(definition.getDestination())) {
            add(form, "", List.of(Token.of("[" + definition.getLabel() + "]: " + definition.getDestination()
                    + (definition.getTitle() == null ? "" : " " + definition.getTitle()))), definition);
        }
    }

    private static Node top(Node node) {
        Node top = node;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top;
    }

    private void add(Form form, String marker, Node node) {
        var inlines = new Inlines(line(node));
        var pieces = inlines.pieces(node);
        notes.addAll(inlines.notes());
        add(form, marker, pieces, node);
    }

    private void add(Form form, String marker, List<Token> pieces, Node node) {
        var all = new ArrayList<Token>();
        if (!marker.isEmpty()) {
            all.add(Token.of(marker));
        }
        all.addAll(pieces);
        var tokens = Tidy.tokens(all, form.kind() == Kind.TITLE || form.kind() == Kind.HEADING, language);
        if (!tokens.isEmpty()) {
            found.add(new Found(form, tokens));
        }
    }

    private void note(Note.Kind kind, Node node, String words) {
        notes.add(new Note(kind, line(node), words));
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
