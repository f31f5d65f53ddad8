package org.regroup.texts.exchange;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.regroup.texts.Block;
import org.regroup.texts.Style;
import org.regroup.texts.Token;
import org.regroup.texts.reading.Spaces;
import org.regroup.texts.reading.Words;

/// The pieces of a block as they are kept: in Unicode normal form C, no white space at the edges, one sign for a broken line.
final class Tidy {

    /// Scripts written without spaces between words, where a line can be broken anywhere.
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Tidy() {}

    static List<Token> tokens(List<Token> pieces, boolean oneLine, Locale language) {
        return Spaces.settled(Words.tokens(characters(pieces, oneLine), language));
    }

    /// One piece for each character as a reader sees it, so that a letter and its marks have one style.
    private static List<Token> characters(List<Token> pieces, boolean oneLine) {
        String plain = Block.plain(pieces);
        var unmatched = Embeddings.unmatched(plain);
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(plain);
        var tidy = new ArrayList<Token>();
        int piece = 0;
        int end = pieces.isEmpty() ? 0 : pieces.getFirst().text().length();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            while (from >= end) {
                end += pieces.get(++piece).text().length();
            }
            String kept = unmatched.get(from) ? "" : kept(plain, from, to, oneLine);
            if (!kept.isEmpty()) {
                append(tidy, kept, pieces.get(piece).style());
            }
        }
        while (!tidy.isEmpty() && tidy.getLast().isSpace()) {
            tidy.removeLast();
        }
        return tidy.stream().anyMatch(Tidy::isSeen) ? tidy : List.of();
    }

    /// A block of nothing but joiners and spaces is none.
    private static boolean isSeen(Token token) {
        return token.text().codePoints().anyMatch(point -> Character.getType(point) != Character.FORMAT
                && !Character.isWhitespace(point) && !Character.isSpaceChar(point));
    }

    private static String kept(String plain, int from, int to, boolean oneLine) {
        String character = plain.substring(from, to);
        if (to == from + 1 && character.charAt(0) > ' ' && character.charAt(0) < 0x7F) {
            return character;
        }
        if (character.equals(Inlines.SOFT_BREAK)) {
            return from > 0 && to < plain.length() && isWithoutSpaces(plain.codePointBefore(from))
                    && isWithoutSpaces(plain.codePointAt(to)) ? "" : " ";
        }
        if (character.chars().anyMatch(c -> c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u000B')) {
            return oneLine ? " " : "\n";
        }
        String visible = character;
        if (character.codePoints().anyMatch(point -> point != '\t' && Pasted.isHidden(point))) {
            var shown = new StringBuilder();
            character.codePoints().filter(point -> point == '\t' || !Pasted.isHidden(point)).forEach(shown::appendCodePoint);
            visible = shown.toString();
        }
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /// White space at the beginning is left out, and so is all of it around a broken line but the break.
    private static void append(List<Token> tidy, String character, Style style) {
        boolean breaks = character.equals("\n");
        if (breaks) {
            while (!tidy.isEmpty() && tidy.getLast().isSpace()) {
                tidy.removeLast();
            }
        }
        boolean space = Token.of(character).isSpace();
        if (space && (tidy.isEmpty() || tidy.getLast().text().equals("\n"))) {
            return;
        }
        tidy.add(new Token(character, style));
    }

    private static boolean isWithoutSpaces(int point) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(point)) || point >= 0x3000 && point <= 0x303F
                || point >= 0xFF00 && point <= 0xFFEF;
    }
}
