package org.regroup.texts.reading;

import java.util.List;
import java.util.stream.Collectors;

import org.regroup.texts.Block;
import org.regroup.texts.Style;
import org.regroup.texts.Token;

/// Words of a text inside an English sentence.
final class Quote {

    private static final int SHOWN_WORDS = 24;
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    private Quote() {}

    /// In quotation marks; what is written from right to left keeps its order.
    static String marked(String words) {
        boolean rightToLeft = words.codePoints().map(Character::getDirectionality).anyMatch(
                d -> d == Character.DIRECTIONALITY_RIGHT_TO_LEFT || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
        return "“" + (rightToLeft ? FIRST_STRONG_ISOLATE + words + POP_ISOLATE : words) + "”";
    }

    /// All of it, without the white space at its edges; a name where it is nothing but white space.
    static String whole(List<Token> tokens) {
        String plain = Block.plain(tokens);
        return plain.isBlank() || plain.codePoints().allMatch(Character::isSpaceChar) ? space(plain) : marked(plain.strip());
    }

    /// The same, long ones with their first and last words only.
    static String shortened(List<Token> tokens) {
        int words = (int) tokens.stream().filter(Token::isWord).count();
        if (words <= SHOWN_WORDS) {
            return whole(tokens);
        }
        return marked(beginning(tokens, SHOWN_WORDS / 3) + " " + end(tokens, SHOWN_WORDS / 3)) + " (" + words + " words)";
    }

    private static String space(String plain) {
        return plain.indexOf('\n') >= 0 ? "a line break" : plain.indexOf('\u00A0') >= 0 ? "a no-break space" : "a space";
    }

    static String beginning(List<Token> tokens, int words) {
        int left = words;
        int to = 0;
        while (to < tokens.size() && (left > 0 || !tokens.get(to).isWord())) {
            left -= tokens.get(to++).isWord() ? 1 : 0;
        }
        String plain = Block.plain(tokens.subList(0, to)).strip();
        return to == tokens.size() ? plain : plain + " …";
    }

    static String end(List<Token> tokens, int words) {
        int left = words;
        int from = tokens.size();
        while (from > 0 && left > 0) {
            left -= tokens.get(--from).isWord() ? 1 : 0;
        }
        return Block.plain(tokens.subList(from, tokens.size())).strip();
    }

    /// What of it stands out, `, “pay” in bold`; empty if nothing does.
    static String styles(List<Token> tokens) {
        var styles = new StringBuilder();
        for (int from = 0; from < tokens.size();) {
            int to = from + 1;
            while (to < tokens.size() && tokens.get(to).style().equals(tokens.get(from).style())) {
                to++;
            }
            var style = tokens.get(from).style();
            var run = tokens.subList(from, to);
            if (!style.plain() && run.stream().anyMatch(token -> !token.isSpace())) {
                styles.append(", ").append(whole(run)).append(' ').append(style(style));
            }
            from = to;
        }
        return styles.toString();
    }

    static String style(Style style) {
        if (style.plain()) {
            return "in plain type";
        }
        var parts = new java.util.ArrayList<String>();
        if (style.strong()) {
            parts.add("in bold");
        }
        if (style.emphasis()) {
            parts.add("in italics");
        }
        if (!style.link().isEmpty()) {
            parts.add("linked to " + style.link());
        }
        return parts.stream().collect(Collectors.joining(" and "));
    }
}
