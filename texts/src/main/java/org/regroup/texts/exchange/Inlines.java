package org.regroup.texts.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import org.regroup.texts.Style;
import org.regroup.texts.Token;

/// The words inside one block, with their styles, before they are cut into tokens.
final class Inlines {

    /// Stands for a line broken in the source until both its neighbours are known; nobody can write it.
    static final String SOFT_BREAK = "\r";

    private final int line;
    private final List<Token> pieces = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    Inlines(int line) {
        this.line = line;
    }

    List<Note> notes() {
        return notes;
    }

    List<Token> pieces(Node block) {
        children(block, Style.PLAIN);
        return pieces;
    }

    private void children(Node parent, Style style) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> add(text.getLiteral(), style);
                case Code code -> add(code.getLiteral(), style);
                case HtmlInline html -> {
                    note(Note.Kind.HTML, "HTML is kept as the words it is.");
                    add(html.getLiteral(), style);
                }
                case SoftLineBreak _ -> pieces.add(new Token(SOFT_BREAK, style));
                case HardLineBreak _ -> pieces.add(new Token("\n", style));
                case StrongEmphasis _ -> children(node, new Style(true, style.emphasis(), style.link()));
                case Emphasis _ -> children(node, new Style(style.strong(), true, style.link()));
                case Link link -> children(node, linked(link.getDestination(), style));
                case Image image -> picture(image, style);
                default -> children(node, style);
            }
        }
    }

    private void picture(Image image, Style style) {
        note(Note.Kind.PICTURE, "A picture has become its description with a link to it.");
        int before = pieces.size();
        var linked = linked(image.getDestination(), style);
        children(image, linked);
        if (pieces.size() == before && !image.getDestination().startsWith("data:")) {
            add(image.getDestination(), linked);
        }
    }

    private Style linked(String address, Style style) {
        String clean = address.strip();
        if (!isSafe(clean)) {
            note(Note.Kind.UNSAFE_LINK, "A link has been left out, its words are kept: only http, https, mailto and places on"
                    + " this site can be linked to.");
            return style;
        }
        return new Style(style.strong(), style.emphasis(), clean);
    }

    /// Whether following it can only open a page, a mail or a place on the same site.
    static boolean isSafe(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (address.chars().anyMatch(c -> c <= ' ' || c == 0x7F || c == '\\')) {
            return false;
        }
        return lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:")
                || lower.startsWith("#") || lower.startsWith("/") && !lower.startsWith("//");
    }

    /// Where the links of a document lead.
    static void addresses(Node parent, Set<String> addresses) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Link link) {
                addresses.add(link.getDestination());
            }
            if (node instanceof Image image) {
                addresses.add(image.getDestination());
            }
            addresses(node, addresses);
        }
    }

    private void add(String text, Style style) {
        if (!text.isEmpty()) {
            pieces.add(new Token(text, style));
        }
    }

    private void note(Note.Kind kind, String words) {
        if (notes.stream().noneMatch(note -> note.kind() == kind)) {
            notes.add(new Note(kind, line, words));
        }
    }
}
